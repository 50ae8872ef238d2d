import { userInfo } from 'node:os';

/** What the system calls the person who is logged in; '' where it has no name for them, as in some containers. */
export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

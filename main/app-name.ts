/** What people call the program. Not Electron's own name of it, which Chromium sends in a header that takes only ASCII. */
export const appName = 'Vis-à-vis';

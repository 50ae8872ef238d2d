/** A label of which only the first word is drawn where the window is narrow, and none where it is very; it is said as a whole. */
export function ShortLabel({ children }: { children: string }) {
  const [first = '', ...others] = children.split(' ');
  return (
    <span className="short-label">
      {first}
      {others.length > 0 && <span className="others"> {others.join(' ')}</span>}
    </span>
  );
}

/** The node that a content file is about, as its name tells: "http@a1b2.md". */
interface ContentName {
  /** Made of the title once; often out of date, and sometimes empty. */
  readonly slug: string;
  readonly id: string;
}

/** The two parts of a content file's name, or undefined for any other file. */
export const contentName = (file: string): ContentName | undefined => {
  const name = file.replace(/(?:\.md){1,2}$/, '');
  const at = name.lastIndexOf('@');
  const id = name.slice(at + 1);
  return name === file || at < 0 || id === '' ? undefined : { slug: name.slice(0, at), id };
};

import { generator } from '../../annotations/formats/format.ts';
import { Html, html, type Part } from '../comparison/html.ts';
import { words } from '../contract/words/words.ts';
import type { Contents } from './contents.ts';
import { factsOf } from './facts.ts';
import { agreementSection } from './page-agreement.ts';
import { chapterOf, legend } from './page-article.ts';
import { matrixSection } from './page-matrix.ts';
import { passagesSection } from './page-passages.ts';
import { entitiesSection, glossarySection, linksSection, sourcesSection, tagsetSection } from './page-tables.ts';
import { type SectionName, sectionNames } from './sections.ts';
import { styles } from './styles.ts';

const t = words();

/** The report as one HTML file that needs nothing else and runs nothing: to be read, printed or sent. */
export function reportPage(contents: Contents): string {
  const { chapters, project, making } = contents;
  const articles = chapters.map((chapter, i) => {
    const written = chapterOf(contents, chapter);
    making.tell(chapters.length + i + 1, 2 * chapters.length);
    return written;
  });
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="generator" content="${generator} ${making.version}"/>
<title>${project.info.title}</title>
<style>${new Html(styles)}</style>
</head>
<body>
<header>
<p class="kind">${t('report.kind')}</p>
<h1 lang="${project.info.workingLanguage}">${project.info.title}</h1>
<dl>${factsOf(contents).map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
</header>
<nav aria-labelledby="contents">
<h2 id="contents">${t('report.contents')}</h2>
<ol>${sectionNames.map(
    (
      name,
    ) => html`<li><a href="#${name}">${t(`report.sections.${name}`)}</a>${name === 'articles' ? articlesIn(contents) : undefined}</li>
`,
  )}</ol>
</nav>
<main>
${section('sources', sourcesSection(contents))}
${section('claims', matrixSection(contents), 'wide-page')}
${section('passages', passagesSection(contents))}
${section('articles', [chapters.length === 0 ? html`<p class="empty">${t('report.empty.articles')}</p>` : legend(contents), articles])}
${section('entities', entitiesSection(contents))}
${section('glossary', glossarySection(contents))}
${section('links', linksSection(contents))}
${section('agreement', agreementSection(contents))}
${section('tagset', tagsetSection(contents))}
</main>
</body>
</html>
`;
  return page.text;
}

function section(name: SectionName, inside: Part, className = ''): Html {
  return html`<section id="${name}" class="${className}" aria-labelledby="${name}-title">
<h2 id="${name}-title">${t(`report.sections.${name}`)}</h2>
${inside}
</section>`;
}

function articlesIn({ chapters }: Contents): Html | undefined {
  if (chapters.length === 0) return undefined;
  return html`<ol>${chapters.map(
    ({ number, article }) => html`<li><a href="#a${number}" lang="${article.language}">${article.title}</a></li>`,
  )}</ol>`;
}

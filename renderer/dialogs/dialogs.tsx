import { MergePropositions } from '../comparison/merge-propositions.tsx';
import { PropositionForm } from '../comparison/proposition-form.tsx';
import { EntityForm } from '../entities/entity-form.tsx';
import { MergeEntities } from '../entities/merge-entities.tsx';
import { TakeIn } from '../exchange/take-in.tsx';
import { GlossaryReport } from '../glossary/glossary-report.tsx';
import { MergeTerms } from '../glossary/merge-terms.tsx';
import { TermForm } from '../glossary/term-form.tsx';
import { Palette } from '../palette/palette.tsx';
import { Contest } from '../review/contest.tsx';
import { Disagree } from '../review/disagree.tsx';
import { closeDialog, type Dialog, useStore } from '../state/store.ts';
import { TagsetEditor } from '../tagset/tagset-editor.tsx';
import { About } from './about.tsx';
import { AddArticles } from './add-articles.tsx';
import { AuthoritiesDialog } from './authorities.tsx';
import { DescribeArticle } from './describe-article.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { Keys } from './keys.tsx';
import { NewProject } from './new-project.tsx';
import { SettingsDialog } from './settings-dialog.tsx';

/** The dialog that stands before the window, if one does. */
export function Dialogs() {
  const dialog = useStore(({ dialog }) => dialog);
  return dialog === null ? null : <Shown dialog={dialog} />;
}

function Shown({ dialog }: { dialog: Dialog }) {
  switch (dialog.name) {
    case 'palette':
      return <Palette onClose={closeDialog} />;
    case 'keys':
      return <Keys onClose={closeDialog} />;
    case 'settings':
      return <SettingsDialog onClose={closeDialog} />;
    case 'export':
      return <ExportDialog format={dialog.format} onClose={closeDialog} />;
    case 'authorities':
      return <AuthoritiesDialog onClose={closeDialog} />;
    case 'tagset':
      return <TagsetEditor onClose={closeDialog} />;
    case 'about':
      return <About onClose={closeDialog} />;
    case 'take-in':
      return <TakeIn handed={dialog.handed} onClose={closeDialog} />;
    case 'new-project':
      return <NewProject readings={dialog.readings} onClose={closeDialog} />;
    case 'add-articles':
      return <AddArticles readings={dialog.readings} onClose={closeDialog} />;
    case 'describe-article':
      return <DescribeArticle article={dialog.article} onClose={closeDialog} />;
    case 'entity':
      return <EntityForm id={dialog.id} mentions={dialog.mentions} onClose={closeDialog} />;
    case 'proposition':
      return <PropositionForm id={dialog.id} claims={dialog.claims} onClose={closeDialog} />;
    case 'merge-propositions':
      return <MergePropositions ids={dialog.ids} onClose={closeDialog} />;
    case 'term':
      return <TermForm id={dialog.id} notes={dialog.notes} onClose={closeDialog} />;
    case 'merge-terms':
      return <MergeTerms ids={dialog.ids} onClose={closeDialog} />;
    case 'glossary-report':
      return <GlossaryReport report={dialog.report} onClose={closeDialog} />;
    case 'disagree':
      return <Disagree annotation={dialog.annotation} onClose={closeDialog} />;
    case 'contest':
      return <Contest verdict={dialog.verdict} onClose={closeDialog} />;
    case 'merge-entities':
      return <MergeEntities ids={dialog.ids} onClose={closeDialog} />;
  }
}

/** Two short texts of our own on one event, with what the tests need to point at. */

export const dispatch = {
  title: 'L’Alliance promet des ferries à la ville de Morna',
  text: `L’Alliance promet des ferries à la ville de Morna

Le président de l’Organisation, Jean Valmont, s’est rendu hier à Morna. « Nous sommes prêts », a-t-il dit devant la mairie, « à aider toute la ville. » Il repart demain pour Sélivar.

La mission Passerelle a conduit 1 200 habitants à Sélivar. Les ferries de la compagnie partent chaque matin.

Selon lui, les familles qui ont tout perdu pourront rentrer chez elles dès que les quais seront rouverts, mais personne ne sait encore quand cela se fera ni avec quel argent, car le gouvernement n’a rien promis.
`,
};

export const comment = {
  title: 'Ce que les ferries ne disent pas',
  text: `Ce que les ferries ne disent pas

La mission Passerelle n’a conduit que quelques centaines d’habitants à Sélivar, dit-on dans le port. Le président se trompe.
`,
};

export const crossing = { 'dispatch.txt': dispatch.text, 'comment.txt': comment.text };

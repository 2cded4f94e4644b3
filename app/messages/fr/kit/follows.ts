const states = "{body, select, none {États Membres} other {membres de l’organe «\u00a0{title}\u00a0»}}";
const notOpposed = `organisation contre laquelle {count, plural, one {{body, select, none {aucun État Membre} other {aucun membre de l’organe «\u00a0{title}\u00a0»}} ne formule d’objection} other {moins de # ${states} formulent une objection}} jusqu’à l’instant de clôture`;
const opposed = `Une organisation contre laquelle # ${states} ou plus formulent une objection`;
const silence =
  "{count, plural, one {Si aucune objection ne subsiste} other {Si moins de # objections subsistent}} à la fin de la période";
const objection = "{count, plural, one {En cas d’objection} other {Si # objections ou plus subsistent}}";
const way = "{decides, select, vote {par un vote} consensus {par consensus} other {par une déclaration}}";

export const follows = {
  of: "{classes}\u00a0: {words}",
  listed: {
    silent: {
      accredited: `Le silence vaut consentement\u00a0: une ${notOpposed} est accréditée.`,
      states: `Une ${notOpposed} passe sur une nouvelle liste, au sujet de laquelle les États sont de nouveau consultés. Elle n’est pas encore accréditée.`,
      body: `Le cas d’une ${notOpposed} est soumis à l’organe, qui décide ${way}. Elle n’est pas encore accréditée.`,
      chair: `Au sujet d’une ${notOpposed}, la Présidence mène des consultations pendant {length}. Elle n’est pas encore accréditée.`,
      office: `Au sujet d’une ${notOpposed}, {office, select, chair {la Présidence} other {le Secrétariat}} statue. Elle n’est pas encore accréditée.`,
      class: `Une ${notOpposed} poursuit la procédure dans la catégorie «\u00a0{class}\u00a0», si elle y a consenti dans sa demande. Sinon, sa demande est refusée.`,
      "not-accredited": `Une ${notOpposed} n’est pas accréditée.`,
      refused: `La demande d’une ${notOpposed} est refusée.`,
    },
    objected: {
      accredited: `{count, plural, one {Une objection n’exclut personne\u00a0: l’organisation qu’elle vise est tout de même accréditée.} other {${opposed} est tout de même accréditée\u00a0: les objections n’excluent personne.}}`,
      states: `{count, plural, one {Une objection n’y met pas fin\u00a0: l’organisation qu’elle vise passe sur une nouvelle liste, au sujet de laquelle les États sont de nouveau consultés.} other {${opposed} passe sur une nouvelle liste, au sujet de laquelle les États sont de nouveau consultés. Un nombre inférieur d’objections est sans effet.}}`,
      body: `{count, plural, one {En cas d’objection, l’organisation est soumise} other {${opposed} est soumise}} à l’organe, qui décide ${way}.{count, plural, one {} other { Un nombre inférieur d’objections est sans effet.}}`,
      chair:
        "{count, plural, one {Après une objection, la Présidence mène des consultations pendant {length} avant le résultat.} other {Après # objections, la Présidence mène des consultations pendant {length} avant le résultat. Un nombre inférieur d’objections est sans effet.}}",
      office:
        "{count, plural, one {Après une objection,} other {Après # objections,}} {office, select, chair {la Présidence} other {le Secrétariat}} statue sur l’organisation.{count, plural, one {} other { Un nombre inférieur d’objections est sans effet.}}",
      class: `{count, plural, one {Après une objection, l’organisation} other {${opposed}}} poursuit la procédure dans la catégorie «\u00a0{class}\u00a0», si elle y a consenti dans sa demande. Sinon, sa demande est refusée.{count, plural, one {} other { Un nombre inférieur d’objections est sans effet.}}`,
      "not-accredited": `{count, plural, one {Une organisation contre laquelle une objection subsiste à la fin de la période n’est pas accréditée lors de cette campagne.} other {${opposed} n’est pas accréditée lors de cette campagne. Un nombre inférieur d’objections est sans effet.}}`,
      refused: `{count, plural, one {La demande d’une organisation contre laquelle une objection subsiste à la fin de la période est refusée.} other {Si # ${states} ou plus formulent une objection contre une organisation, sa demande est refusée. Un nombre inférieur d’objections est sans effet.}}`,
    },
  },
  own: {
    silent: {
      accredited: `${silence}, votre organisation est accréditée.`,
      states: `${silence}, votre organisation passe sur une nouvelle liste, au sujet de laquelle les États sont de nouveau consultés. Ce n’est pas encore une accréditation.`,
      body: `${silence}, votre organisation est soumise à l’organe, qui décide ${way}. Ce n’est pas encore une accréditation.`,
      chair:
        "À la fin de la période, la Présidence mène des consultations au sujet de votre organisation pendant {length}.",
      office: `${silence}, {office, select, chair {la Présidence} other {le Secrétariat}} statue sur votre demande. Ce n’est pas encore une accréditation.`,
      class: `${silence}, votre organisation poursuit la procédure dans la catégorie «\u00a0{class}\u00a0», si vous y avez consenti dans votre demande. Sinon, la demande est refusée.`,
      "not-accredited": "À la fin de la période, votre organisation n’est pas accréditée.",
      refused: "À la fin de la période, votre demande est refusée.",
    },
    objected: {
      accredited: "Une objection ne change rien\u00a0: votre organisation est tout de même accréditée.",
      states: `${objection}, votre organisation passe sur une nouvelle liste, au sujet de laquelle les États sont de nouveau consultés.`,
      body: `${objection}, l’organe décide lui-même.`,
      chair: `${objection}, la Présidence mène des consultations pour savoir si votre organisation est accréditée.`,
      office: `${objection}, {office, select, chair {la Présidence} other {le Secrétariat}} statue sur votre demande.`,
      class: `${objection}, votre organisation poursuit la procédure dans la catégorie «\u00a0{class}\u00a0», si vous y avez consenti dans votre demande. Sinon, la demande est refusée, et cela vous est notifié.`,
      "not-accredited": `${objection}, votre organisation n’est pas accréditée lors de cette campagne, et cela vous est notifié.`,
      refused: `${objection}, votre demande est refusée, et cela vous est notifié.`,
    },
  },
};

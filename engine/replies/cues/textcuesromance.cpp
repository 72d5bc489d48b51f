// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Cues of French and Spanish.

#include "engine/replies/cues/textcuerows.h"

namespace engine {

namespace {

constexpr CueRow romanceRows[] = {
    // French
    {TextCue::Opener, 'W',
        "bien sûr|certainement|avec plaisir|d['’]accord|absolument|volontiers|pas de problème|entendu|parfait|"
        "merci(?: pour [^.!,\\n]{1,60})?"},
    {TextCue::Polite, 'W', "bien sûr|certainement|avec plaisir|volontiers"},
    {TextCue::Presents, 'W',
        "vous trouverez(?: ci-dessous| ci-après)?|tu trouveras(?: ci-dessous)?|voici|voilà|ci-dessous|ci-après|je (?:te |"
        "vous )?propose"},
    {TextCue::PresentsMild, 'W', "c['’]est|il s['’]agit de"},
    {TextCue::PresentsEnd, 'W', "(?:est|se trouve|figure|suit)(?: présentée?)? ci-dessous|ci-dessous|est la suivante|est le suivant"},
    {TextCue::Complete, 'W',
        "(?:peut-être )?quelque chose comme (?:ça|cela|ceci)|que (?:penses-tu|pensez-vous|dis-tu|dites-vous) de (?:ceci|cela|ça|"
        "cette (?:version|proposition))|voici ce que (?:je propose|j['’]ai \\w+|cela donne|ça donne)[^:\\n]{0,20}|"
        "et si on (?:disait|essayait)(?: ceci| cela)?|voilà|et voilà|que dites-vous de ceci|ma proposition"},
    {TextCue::Clause, 'W', "pourquoi|comment|ce qu[ei'’]|où|quand|qui"},
    {TextCue::Imperative, 'W',
        "(?:réécri(?:s|vez)|amélior(?:e|ez)|corrig(?:e|ez)|raccourci(?:s|ssez)|reformul(?:e|ez)) (?:le|la|ce|cette|les|un|une)"},
    {TextCue::Rewritten, 'S', "réécrit|reformulé|remanié|retravaillé|raccourci|condensé|peaufiné"},
    {TextCue::Revised, 'S',
        "amélioré|révisé|optimisé|corrigé|modifié|ajusté|combiné|enrichi|simplifié|final\\b(?! \\w+s\\b)|définiti|"
        "mis(?:e)? à jour"},
    {TextCue::Fresh, 'W', "nouve(?:au|l|lle)s?|autre|alternative|plus (?:court|courte|concis|concise|clair|claire|direct|directe|percutante?)"},
    {TextCue::Indefinite, 'W', "une?"},
    {TextCue::Version, 'S', "versions?\\b|proposition|variante|tentative|texte|réponse|brouillon|ébauche|suggestion|consigne|formulation|invite\\b"},
    {TextCue::Genre, 'S',
        "poème|haïku|slogan|titre|accroche|histoire|lettre|courriel|message|description|paragraphe|phrase|résumé|traduction|"
        "blague|discours|nom\\b|annonce"},
    {TextCue::Answer, 'W', "texte|réponse|sortie|résultat"},
    {TextCue::Tail, 'W', "pour|sur|avec|qui|en|à|selon|basée?"},
    {TextCue::OwnTail, 'W', "de|du|des|d['’]\\w*|que"},
    {TextCue::Person, 'W', "je|j['’]ai|me|moi|vous|votre|tu|ton|ta"},
    {TextCue::Ours, 'W', "notre|nos"},
    {TextCue::Changed, 'P',
        "\\bj['’]ai\\b[^.\\n]{0,40}\\b(?:choisi|combiné|fusionné|allégé|condensé|retravaillé|corrigé|précisé|renforcé|essayé|"
        "retiré|coupé|opté|maintenu)|\\bj['’]ai\\b[^.\\n]{0,30}\\b(?:raccourci|réécrit|reformulé|remplacé|supprimé|modifié|"
        "changé|ajouté|gardé|conservé|simplifié|amélioré|resserré|rendu|mis)"},
    {TextCue::Offer, 'W',
        "si (?:vous (?:le )?(?:souhaitez|voulez|préférez|désirez)|tu (?:le )?(?:veux|souhaites|préfères))[^.\\n]{0,60}\\bje peux|"
        "je peux (?:aussi|également|vous|te|le|la|en)|je reste à (?:votre|ta) disposition|n['’]hésite[zs]? pas|dites-moi|dis-moi|"
        "faites-moi savoir|fais-moi savoir|dites-le-moi|dis-le-moi"},
    {TextCue::OfferToDo, 'P',
        "\\b(?:souhaitez-vous|voulez-vous|veux-tu|souhaites-tu|préférez-vous|aimeriez-vous)\\s+(?:que je|que j['’]|une (?:autre|"
        "version)|un autre|d['’]autres)|\\b(?:souhaitez-vous|voulez-vous|veux-tu|souhaites-tu) que j|\\bdois-je\\b"},
    {TextCue::Change, 'S',
        "plus (?:court|long|formel|drôle)|d['’]autres (?:proposition|version|idée|option)|strophe|alternativ|formel|adapter|"
        "modif|changement|ajust|variante|version|retouche|le ton\\b|autre ton|reformul"},
    {TextCue::Matter, 'S',
        "phrase|le ton\\b|mots\\b|le texte|rythme|style\\b|l['’]original|syllabe|paragraphe|formulation|répét|la fin\\b|consigne|"
        "structure|adjectif|image\\b|phrase|formulation|le ton\\b|syllabe|concis|percutant|le texte\\b|la consigne|mots\\b|"
        "paragraphe|style\\b|rythme"},
    {TextCue::Matter, 'W', "ton plus|autre ton|un ton"},
    {TextCue::Quality, 'S',
        "plus (?:court|concis|clair|direct|percutant|fluide|vivant|naturel|précis|formel)|met (?:davantage )?l['’]accent|"
        "souligne|plus (?:court|concis|clair|direct|percutant|vivant|précis)|met l['’]accent|concise?"},
    {TextCue::Note, 'W', "note|remarque|n\\.?b\\.?|explication|justification|commentaire|remarque|note|nota|explication|justification|commentaire"},
    {TextCue::Directive, 'W', "doit|doivent|faut|jamais|toujours|veuillez|ne \\w+ pas"},
    {TextCue::ThisVersion, 'W',
        "(?:cette|la nouvelle)(?: \\w+)? (?:version|proposition|formulation|variante|révision|reformulation)|ce (?:texte|slogan|"
        "poème|nouveau texte)|le (?:nouveau texte|texte (?:révisé|ci-dessus))|cette(?: \\w+)? (?:version|proposition|variante|"
        "formulation)|la nouvelle version|ce (?:texte|slogan)"},
    {TextCue::Heading, 'W',
        "(?:principales |principaux )?(?:modifications|changements|améliorations)(?: apportée?s| effectuée?s| clés?)?|"
        "explications?|(?:principa(?:les|ux) )?(?:modifications|changements|améliorations)(?: apportée?s| effectuée?s)?|"
        "explication"},
    {TextCue::OwnHeading, 'W',
        "(?:modifications|changements|améliorations) (?:apportée?s|effectuée?s)|principa(?:les|ux) (?:modifications|changements)|"
        "pourquoi (?:ça|cela|cette version) (?:marche|fonctionne|est mieux)|ce qui (?:a changé|change)|ce que j['’]ai changé|"
        "pourquoi (?:ça|cela) (?:marche|fonctionne)"},
    {TextCue::Wish, 'P',
        "(?:est-ce que )?(?:cela|ça) (?:vous|te) (?:convient|convien\\w+|plaît|va)(?: -?il)?|cela vous convient-il|"
        "qu['’]en dites-vous|(?:j['’]espère|en espérant) que (?:cela|ça|ce texte|cette version)(?: vous| te)? (?:convien\\w+|"
        "plair\\w+|plaît|aide\\w*)[^.!\\n]{0,30}|bonne (?:lecture|continuation)|qu['’]en (?:pensez-vous|penses-tu)|"
        "j['’]espère que (?:cela|ça) (?:vous |t['’])?aide(?:ra)?|en espérant que cela (?:vous )?aide"},
    {TextCue::EditVerb, 'W',
        "est (?:désormais|maintenant)|conserve|garde|met|évite|remplace|supprime|souligne|combine|reste|insiste|respecte|utilise|"
        "rend|joue"},
    {TextCue::CountWords, 'W', "mots?"},
    {TextCue::CountSigns, 'W', "caractères?|signes"},
    {TextCue::CountSyllables, 'W', "syllabes?"},
    {TextCue::CountBeside, 'W', "nombre|de|environ|exactement|total|au|espaces|compris|comprises|sans|avec|maximum|limite|sur|longueur"},
    {TextCue::Salutation, 'W', "chère?s?|bonjour|bonsoir|salut|madame|monsieur"},
    {TextCue::Signed, 'W', "cordialement|bien cordialement|amicalement|sincèrement|bises|bien à vous|salutations|ton|ta|votre"},
    // Spanish
    {TextCue::Opener, 'W',
        "claro(?: que sí)?|por supuesto|desde luego|con gusto|de acuerdo|entendido|perfecto|vale|gracias(?: por [^.!,\\n]{1,60})?"},
    {TextCue::Polite, 'W', "claro que sí|claro|por supuesto|con gusto|desde luego"},
    {TextCue::Presents, 'W',
        "aqu[ií] (?:ten[eé]is|tiene|les dejo|tenemos)|te presento|le presento|te dejo|a continuación (?:te|le) (?:presento|"
        "muestro|dejo)|aqu[ií] (?:tienes?|est[áa]n?|va|te dejo|le dejo)|he aquí|a continuación|te propongo|propongo"},
    {TextCue::PresentsMild, 'W', "est[ea] es|est[ea] sería"},
    {TextCue::PresentsEnd, 'W', "es (?:la|el) siguiente|(?:aparece|está|se muestra) (?:a continuación|abajo)|como sigue"},
    {TextCue::Complete, 'W',
        "(?:quizás|tal vez )?algo (?:así|como esto)|qué te parece (?:así|esto|est[ae](?: versión)?)|(?:quedaría|"
        "podría quedar) así|aqu[ií] (?:lo |la )?(?:tienes?|está)|mi propuesta|qué tal est[ae]"},
    {TextCue::Clause, 'W', "por qué|cómo|lo que|dónde|cuándo|quién"},
    {TextCue::Imperative, 'W', "(?:reescribe|mejora|corrige|acorta|resume) (?:el|la|este|esta|los|un|una)"},
    {TextCue::Rewritten, 'S', "reescrit|reformulad|redactad|abreviad|condensad|pulid|acortad"},
    {TextCue::Revised, 'S',
        "mejorad|revisad|optimizad|corregid|modificad|ajustad|combinad|ampliad|simplificad|final\\b(?! \\w+s\\b)|definitiv|"
        "actualizad"},
    {TextCue::Fresh, 'W', "nuev[oa]s?|otr[oa]|alternativ[oa]|más (?:cort[oa]|breve|conciso|concisa|claro|clara|direct[oa])"},
    {TextCue::Indefinite, 'W', "una?"},
    {TextCue::Version, 'S', "versi[óo]n|propuesta|variante|intento|texto|respuesta|borrador|sugerencia|instrucci[óo]n|prompt"},
    {TextCue::Genre, 'S',
        "poema|haiku|eslogan|lema\\b|t[íi]tulo|titular|historia|cuento|carta|correo|mensaje|descripci[óo]n|p[áa]rrafo|frase|"
        "resumen|traducci[óo]n|chiste|discurso|nombre|tuit|anuncio"},
    {TextCue::Answer, 'W', "texto|respuesta|salida|resultado"},
    {TextCue::Tail, 'W', "para|sobre|con|que|en|según|basad[oa]"},
    {TextCue::OwnTail, 'W', "de|del"},
    {TextCue::Person, 'W', "yo|me|mi|he|tú|te|tu|usted|su"},
    {TextCue::Ours, 'W', "nuestr[oa]s?"},
    {TextCue::Changed, 'P',
        "\\bhe\\b[^.\\n]{0,30}\\b(?:mantenido|reducido|combinado|fusionado|usado|dado|optado|elegido|suavizado|reforzado|"
        "sustituido|pulido|escrito)|\\b(?:he )(?:\\w+ )?(?:acortado|reescrito|reformulado|reemplazado|eliminado|cambiado|añadido|"
        "mantenido|simplificado|mejorado|ajustado|corregido|hecho|quitado)|\\b(?:acorté|reescribí|cambié|eliminé|mantuve|"
        "simplifiqué|ajusté)\\b"},
    {TextCue::Offer, 'W',
        "si (?:quieres|lo deseas|prefieres|desea|lo prefieres|necesitas)[^.\\n]{0,60}\\bpuedo|puedo (?:también|además|hacer|"
        "ajustar|cambiar|ofrecer|adaptar|darte)|quedo (?:a tu disposición|atent[oa])|av[íi]s[ae]me|hazme saber|h[áa]game saber|"
        "dime si|d[íi]game si|no dudes en|d[íi]melo|d[íi]gamelo"},
    {TextCue::OfferToDo, 'P',
        "\\b(?:quieres|te gustaría|desea|quiere|le gustaría|prefieres|necesitas) (?:que \\w+|otra (?:versión|opción)|"
        "más opciones|alguna otra)|(?:quieres|te gustaría|desea|quiere) que (?:la|lo|le|el|haga|ajuste|cambie|pruebe|acorte)"},
    {TextCue::Change, 'S',
        "cambi|alg[úu]n otro|otro estilo|más (?:formal|cort|larg|divertid)|alternativ|opcion|adaptar|otra versi[óo]n|probar|"
        "cambio|cambiar|ajust|modific|variante|versi[óo]n|otro tono|el tono|retoque"},
    {TextCue::Matter, 'S',
        "tono\\b|frase|el tono|orden\\b|original|ritmo|estilo|palabra|imagen\\b|estructura|repetici|final\\b|frase|redacci[óo]n|"
        "el tono\\b|s[íi]laba|concis|el texto\\b|palabras|p[áa]rrafo|estilo|la instrucci[óo]n|ritmo"},
    {TextCue::Quality, 'S',
        "más (?:natural|fluid|vivo|viv[ao]|formal|potente|precis|corta)|más (?:cort|breve|concis|clar|direct|vívid|ágil|"
        "impactante)|destaca|enfatiza"},
    {TextCue::Note, 'W', "nota|explicaci[óo]n|justificaci[óo]n|observaci[óo]n|comentario"},
    {TextCue::Directive, 'W', "debe[ns]?|nunca|siempre|hay que|no (?:uses|cambies|añadas)"},
    {TextCue::ThisVersion, 'W',
        "(?:est[ae]|la nueva)(?: \\w+)? (?:versi[óo]n|propuesta|redacci[óo]n|revisi[óo]n)|el (?:nuevo texto|texto (?:revisado|"
        "anterior))|est[ae](?: \\w+)? (?:versi[óo]n|propuesta|variante|texto|eslogan)"},
    {TextCue::Heading, 'W', "(?:principales )?(?:cambios|mejoras|modificaciones)(?: realizad[oa]s| clave| principales)?|explicaci[óo]n"},
    {TextCue::OwnHeading, 'W',
        "(?:principales )?(?:cambios|mejoras|modificaciones) (?:realizad[oa]s|clave|principales|hech[oa]s)|principales cambios|"
        "por qué (?:funciona|es mejor)|qué (?:cambié|he cambiado|ha cambiado)|por qué funciona"},
    {TextCue::Wish, 'P',
        "(?:te|le) (?:gusta|parece bien|sirve) (?:así|esta versión)|¿?(?:qué|cómo) (?:te|le) (?:parece|suena)|"
        "espero que (?:esto |te |le |esta versión )*(?:ayude|sirva|guste|funcione)[^.!\\n]{0,30}|qué (?:te|le) parece|"
        "espero que (?:esto )?(?:te|le) (?:ayude|sirva|guste)"},
    {TextCue::EditVerb, 'W', "ahora|mantiene|conserva|evita|destaca|enfatiza|combina|reemplaza|elimina|resulta|suena|utiliza|usa|respeta|transmite"},
    {TextCue::CountWords, 'W', "palabras?"},
    {TextCue::CountSigns, 'W', "caracteres"},
    {TextCue::CountSyllables, 'W', "s[íi]labas"},
    {TextCue::CountBeside, 'W', "número|de|total|aproximadamente|aprox|exactamente|con|sin|espacios|incluidos|límite|máximo|longitud|en|recuento"},
    {TextCue::Salutation, 'W', "querid[oa]s?|estimad[oa]s?|hola|buen(?:os|as) (?:días|tardes|noches)"},
    {TextCue::Signed, 'W', "(?:un )?(?:saludos?|abrazo)|atentamente|cordialmente|besos|tuy[oa]|tu"},
};

} // namespace

std::span<const CueRow> romanceCueRows()
{
    return romanceRows;
}

} // namespace engine

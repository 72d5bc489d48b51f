// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/replies/textcues.h"

#include <array>
#include <map>

namespace engine {

namespace {

/// One language's forms of a cue. W stands for whole words, S for stems that a word may go on from, P for anything.
struct CueRow {
    TextCue cue;
    char kind;
    const char *forms;
};

constexpr CueRow cueRows[] = {
    // English
    {TextCue::Opener, 'W', "sure(?: thing)?|certainly|of course|absolutely|okay|ok|alright|all right|great|got it|understood|no problem|perfect|definitely|gladly|"
                           "happy to(?: help)?|(?:great|good|nice) (?:idea|question|point|prompt|draft)|(?:thanks|thank you)(?: for [^.!,\\n]{1,60})?|will do|yes|right|noted"},
    {TextCue::Polite, 'W', "sure(?: thing)?|certainly|of course|absolutely|gladly|understood|got it|no problem|happy to(?: help)?"},
    {TextCue::Presents, 'W', "here(?:['’]s| is| are)|below (?:is|are|you(?:['’]ll| will) find)|the following (?:is|are)|please find|what follows is|"
                             "i(?:['’]d| would)? (?:suggest|propose|recommend)"},
    {TextCue::PresentsMild, 'W', "this is|these are|that is"},
    {TextCue::Complete, 'W', "here you (?:go|are)|here it is|there you (?:go|have it)|how about this(?: one)?|what about this(?: one)?|"
                             "here(?:['’]s| is) what i(?:['’]ve| have)? (?:came|come|got|have|would|suggest|wrote|written)[^:\\n]{0,30}|i(?:['’]d| would)? (?:suggest|propose) (?:this|the following)"},
    {TextCue::Clause, 'W', "where|what|why|how|when|who|whom|whose|whether|if|to|my (?:advice|plan)"},
    {TextCue::Imperative, 'W', "(?:re)?write (?:a|an|the|this|one|your)|(?:rewrite|improve|polish|refine|shorten|condense|edit|revise|tighten|update|translate|summari[sz]e|correct|combine|modify|adjust) "
                               "(?:the|this|that|these|a|an|your|my|each|every|any|all|it|following|below)"},
    {TextCue::Rewritten, 'W', "rewritten|rewrit(?:e|ing)|reworded|rephrased|redrafted|copy-?edited|edited|polished|refined|condensed|shortened|tightened|paraphrased|proofread"},
    {TextCue::Revised, 'W', "improved?|improvement|revis(?:ed|ion)|reworked|optimi[sz]ed|enhanced|corrected|modified|adjusted|tweaked|combined|merged|mutated|expanded|"
                            "simplified|streamlined|final|updated|translated|strengthened|sharpened"},
    {TextCue::Fresh, 'W', "new|fresh|another|different|alternative|alternate|possible|second|requested|better|(?:short|long|punchi|crisp|snappi|tight|clear|strong|bold|simpl|sharp|"
                          "catchi|warm|fresh|funni|bright|dark|light)e?r|more \\w+|less \\w+|concise"},
    {TextCue::Indefinite, 'W', "an?|one|some"},
    {TextCue::Version, 'W', "versions?|rewrite|revision|drafts?|attempts?|takes?|try|suggestions?|proposals?|variants?|variations?|candidates?|reworking|prompts?|instructions?|text|copy|"
                            "answer|response|reply|output|result|combination|crossover|mutation|wording|phrasing|entry"},
    {TextCue::Genre, 'W', "tweets?|posts?|haikus?|poems?|sonnets?|limericks?|verses?|lyrics|songs?|stor(?:y|ies)|slogans?|taglines?|headlines?|titles?|names?|e-?mails?|letters?|paragraphs?|"
                          "sentences?|descriptions?|pitch(?:es)?|captions?|summar(?:y|ies)|translations?|messages?|blurbs?|bios?|jokes?|essays?|articles?|outlines?|scripts?|speech(?:es)?|"
                          "statements?|explanations?|definitions?|abstracts?|introductions?|one-liners?|announcements?|invitations?|recipes?|dialogues?|monologues?|options?|ads?|toasts?|reviews?"},
    {TextCue::Answer, 'W', "output|answer|response|reply|final answer"},
    {TextCue::Tail, 'W', "about|for|that|which|with|in|on|as|at|based|using|combining|incorporating|inspired|under|below|following|per|taking|keeping|of the|of your|of this"},
    {TextCue::OwnTail, 'W', "i|my|he|she|we|they|his|her|their|our|of how|of why|of what|from"},
    {TextCue::Person, 'W', "i|i['’](?:ve|d|ll|m)|me|my|you|your|you['’](?:re|d|ve)"},
    {TextCue::Narrator, 'W', "i|i['’](?:ve|d|ll|m)|my|ich|mein|meine|j['’]\\w+|je|yo|io|eu|ik|ja|я|мой|моя"},
    {TextCue::Changed, 'W', "(?:i(?:['’](?:ve|ll|d)| have| will| would)?|let me)(?: also| now)?(?: \\w+ly)? (?:ma[dk]e|kept|keep|shorten(?:ed)?|rewrote|rewrit(?:e|ten)|rephrased?|reworded?|replaced?|"
                            "removed?|cut|trimm?(?:ed)?|tighten(?:ed)?|changed?|adjust(?:ed)?|focus+ed|aim(?:ed)?|tried|try|used|add(?:ed)?|swapp?(?:ed)?|improved?|simplif(?:y|ied)|"
                            "clarif(?:y|ied)|condensed?|combined?|merged?|preserved?|maintain(?:ed)?|emphasi[sz]ed|highlight(?:ed)?|avoid(?:ed)?|chose|opted|incorporated?|address(?:ed)?|"
                            "fix(?:ed)?|correct(?:ed)?|polish(?:ed)?|refined?|revised?|restructured?|reduced?|ensured?|included|introduced|expand(?:ed)?|strengthen(?:ed)?|sharpen(?:ed)?|dropped|update[d]?)"},
    {TextCue::Source, 'W', "(?:first|second|original|previous|given|other) (?:text|version|draft|prompt|pitch)s?|both (?:texts|versions|drafts|ideas|prompts)|the original|your (?:text|prompt|draft)"},
    {TextCue::Offer, 'W', "let me know|feel free|just (?:say|ask|tell me)|tell me if|i(?:['’]m| am) happy to|happy to|i can (?:also|adjust|change|make|provide|offer|revise|tweak)"},
    {TextCue::OfferToDo, 'W', "would you like me to|do you want me to|want me to|you(?:['’]d| would) like me to|shall i|should i|would you prefer|would you like (?:any|some|further|more|other) (?:changes|adjustments|tweaks|edits|variations|versions)"},
    {TextCue::Change, 'S', "change|adjust|tweak|revis|edit|modif|refin|variation|alternativ|version|rewrit|shorten|lengthen|different (?:tone|style|angle|approach|length)|the tone|iterat|more options"},
    {TextCue::Matter, 'S', "wording|phras|sentence|syllable|tone|concis|prompt|rewrit|adjective|adverb|verb\\b|redundan|word count|character (?:limit|count)|characters|metaphor|imagery|"
                           "wordy|clarity|readab|paragraph|call to action|instructions?\\b|tweet|tagline|slogan|haiku|the original|hook\\b|alliterat|rhyme|punctuation|grammar"},
    {TextCue::Quality, 'S', "shorter|longer|punchier|crisper|snappier|tighter|clearer|catchier|more (?:concise|direct|vivid|specific|engaging|natural|formal|playful|compelling|concrete|readable)|"
                            "less (?:formal|wordy|repetitive)|concise|emphasi[sz]es|tightens|shortens|sharpens|clarifies|condenses|simplifies|streamlines"},
    {TextCue::Note, 'W', "notes?|n\\.?b\\.?|explanation|rationale|reasoning|justification|comment|disclaimer"},
    {TextCue::ThisVersion, 'W', "(?:in |i hope |hope |i hope that )?(?:this(?: \\w+)?|the (?:new|revised|updated|improved|rewritten|shorter|final|edited|polished)) (?:version|rewrite|revision|draft|variant|rewording|prompt|tagline|slogan|tweet)"},
    {TextCue::Heading, 'W', "(?:key |main |major |the )?(?:changes|improvements|edits|revisions|adjustments)(?: made| i made|,? and why)?|what(?: has|['’]s)? changed|explanation|rationale"},
    {TextCue::OwnHeading, 'W', "what i(?:['’]ve)? changed|summary of (?:the )?changes|why (?:this|it)(?:['’]s| is)? (?:works|better|stronger)|changes i made|(?:explanation of|notes on) (?:the )?changes"},
    {TextCue::Wish, 'P', "(?:i )?hope (?:this|that|it) helps|(?:i )?hope you (?:like|enjoy) (?:it|this)|enjoy|let me know (?:what you think|your thoughts)|what do you think|does (?:this|that|it) (?:work|help)(?: for you)?|let me know if you need anything else|"
                         "let me know if (?:this|that|it) (?:works|helps|fits|suits|is what)[^.!\\n]{0,40}"},
    {TextCue::Count, 'P', "(?:(?:total )?(?:word|character|char|syllable|token) ?count|words|characters|length)\\s*[:=]\\s*(?:~|approx\\. )?\\d+(?: (?:words|characters|chars))?|"
                          "(?:exactly |about |approx\\.? |~)?\\d+(?:[-–/]\\d+)* (?:words?|characters?|chars|syllables?|letters|tokens)(?:,? (?:in total|total|exactly|overall|or fewer|long|each|including spaces|with spaces|without spaces)| ?[:,–-] ?\\d[\\d–/-]*)?"},
    {TextCue::Salutation, 'W', "dear|hi|hello|hey|good (?:morning|afternoon|evening)|to whom it may concern"},
    // German
    {TextCue::Opener, 'W', "gerne?|natürlich|selbstverständlich|klar|na klar|sicher|aber sicher|verstanden|alles klar|okay|kein problem|sehr gerne|super|danke(?: für [^.!,\\n]{1,60})?"},
    {TextCue::Polite, 'W', "gerne?|natürlich|selbstverständlich|sehr gerne|alles klar|kein problem"},
    {TextCue::Presents, 'W', "hier (?:ist|sind|folgt|haben sie|hast du|kommt)|hier(?= (?:der|die|das|dein|deine|mein|meine|eine?)\\b)|nachfolgend|nachstehend|im folgenden|anbei|"
                             "ich schlage(?: dir| ihnen)? (?:folgende|vor)|mein vorschlag"},
    {TextCue::PresentsMild, 'W', "das ist|dies ist|das wäre"},
    {TextCue::Complete, 'W', "hier bitte|bitte sehr|bitteschön|bitte schön|wie wäre es damit|mein vorschlag(?: lautet)?"},
    {TextCue::Clause, 'W', "wo|was|warum|wie|wann|wer|ob|weshalb"},
    {TextCue::Imperative, 'W', "(?:verbessere|überarbeite|kürze|schreibe|formuliere|korrigiere|übersetze)n?(?: sie)? (?:den|die|das|diesen|dieses|diese|folgenden?|ein|eine|einen)"},
    {TextCue::Rewritten, 'S', "umformuliert|umgeschrieben|neu ?formuliert|überarbeitet|gekürzt|lektoriert|redigiert|gestrafft"},
    {TextCue::Revised, 'S', "verbessert|optimiert|korrigiert|angepasst|aktualisiert|endgültig|final|kombiniert|erweitert|vereinfacht|geändert"},
    {TextCue::Fresh, 'W', "neue[rsnm]?|weitere[rs]?|andere[rs]?|alternative[rs]?|kürzere[rs]?|knappere[rs]?|bessere[rs]?|klarere[rs]?|mögliche[rs]?"},
    {TextCue::Indefinite, 'W', "eine?n?"},
    {TextCue::Version, 'P', "\\b\\w*(?:version|fassung|vorschlag|entwurf|variante|versuch|text|antwort|prompt|anweisung|formulierung|kombination)(?:en|s|e)?\\b"},
    {TextCue::Genre, 'P', "\\b\\w*(?:gedicht|haiku|slogan|spruch|titel|überschrift|schlagzeile|namen?|brief|e-?mail|nachricht|beschreibung|absatz|satz|zusammenfassung|übersetzung|geschichte|rede|witz|beitrag|tweet)(?:e|s|es)?\\b"},
    {TextCue::Answer, 'W', "ausgabe|antwort"},
    {TextCue::Tail, 'W', "über|für|mit|in|auf|zum|zur|nach|als|basierend"},
    {TextCue::OwnTail, 'W', "von|meines|meiner|des|aus|ich|er|sie|wir"},
    {TextCue::Person, 'W', "ich|mir|mich|mein|meine|du|dir|dein|deine|sie|ihnen|ihr|ihre"},
    {TextCue::Changed, 'P', "\\bich habe\\b[^.\\n]{0,80}\\b(?:gekürzt|umformuliert|umgeschrieben|überarbeitet|geändert|ersetzt|entfernt|gestrichen|angepasst|vereinfacht|verbessert|beibehalten|hinzugefügt|ergänzt|betont|gestrafft)"},
    {TextCue::Source, 'W', "(?:erste|zweite|ursprüngliche|vorige|beide)[nrs]? (?:text|fassung|version|prompt|entwurf)\\w*|das original"},
    {TextCue::Offer, 'W', "lass(?:en sie)? (?:es )?mich (?:gerne )?wissen|lass(?:en sie)? mich wissen|sag(?:en sie)?(?: mir)?(?: \\w+)? (?:bescheid|wenn|falls)|sag es mir|sagen sie es mir|gib(?: mir)? bescheid|kann ich (?:\\w+ )?(?:den|die|das|ihn|sie|es|auch|noch|gerne)|ich kann (?:den|die|das|ihn|sie|es)"},
    {TextCue::OfferToDo, 'P', "\\bsoll ich\\b|\\bmöchten sie,? dass ich\\b|\\bmöchtest du,? dass ich\\b|\\bmöcht(?:est du|en sie)(?: noch)? (?:etwas|weitere)\\b"},
    {TextCue::Change, 'S', "änderung|ändern|anpass|variant|version|fassung|überarbeit|kürz|den ton|umformul"},
    {TextCue::Matter, 'S', "sätze|satz\\b|formulier|wortwahl|tonfall|der ton\\b|den ton\\b|silbe|prägnan|knapper|der text\\b|den text\\b|prompt|wörter|absatz|stil\\b|rhythmus"},
    {TextCue::Quality, 'S', "kürzer|länger|knapper|prägnanter|klarer|direkter|lebendiger|konkreter|betont"},
    {TextCue::Note, 'W', "hinweis|anmerkung|notiz|erklärung|begründung|erläuterung"},
    {TextCue::ThisVersion, 'W', "(?:diese(?: \\w+)?|die (?:neue|überarbeitete|gekürzte|verbesserte|kürzere)) (?:version|fassung|variante|formulierung)|dieser (?:text|prompt|entwurf|slogan)"},
    {TextCue::Heading, 'W', "(?:vorgenommene |wichtigste |die )?(?:änderungen|verbesserungen|anpassungen)|begründung|erklärung"},
    {TextCue::OwnHeading, 'W', "was (?:ich geändert habe|sich geändert hat)|warum (?:das|es) (?:funktioniert|besser ist)"},
    {TextCue::Wish, 'P', "ich hoffe,? (?:das|es|sie|er) gefällt(?: dir| ihnen)?|(?:ich hoffe,? )?das hilft(?: dir| ihnen)?(?: weiter)?|viel erfolg"},
    {TextCue::Count, 'P', "(?:wortzahl|wortanzahl|zeichenzahl|zeichen|wörter)\\s*[:=]\\s*\\d+|\\d+(?:[-–/]\\d+)* (?:wörter|zeichen|silben|worte)"},
    {TextCue::Salutation, 'W', "liebe[rs]?|sehr geehrte[r]?|hallo|guten (?:tag|morgen|abend)|moin"},
    // French
    {TextCue::Opener, 'W', "bien sûr|certainement|avec plaisir|d['’]accord|absolument|volontiers|pas de problème|entendu|parfait|merci(?: pour [^.!,\\n]{1,60})?"},
    {TextCue::Polite, 'W', "bien sûr|certainement|avec plaisir|volontiers"},
    {TextCue::Presents, 'W', "voici|voilà|ci-dessous|ci-après|je (?:te |vous )?propose"},
    {TextCue::PresentsMild, 'W', "c['’]est|il s['’]agit de"},
    {TextCue::Complete, 'W', "voilà|et voilà|que dites-vous de ceci|ma proposition"},
    {TextCue::Clause, 'W', "pourquoi|comment|ce qu[ei'’]|où|quand|qui"},
    {TextCue::Imperative, 'W', "(?:réécri(?:s|vez)|amélior(?:e|ez)|corrig(?:e|ez)|raccourci(?:s|ssez)|reformul(?:e|ez)) (?:le|la|ce|cette|les|un|une)"},
    {TextCue::Rewritten, 'S', "réécrit|reformulé|remanié|retravaillé|raccourci|condensé|peaufiné"},
    {TextCue::Revised, 'S', "amélioré|révisé|optimisé|corrigé|modifié|ajusté|combiné|enrichi|simplifié|final|définiti|mis(?:e)? à jour"},
    {TextCue::Fresh, 'W', "nouve(?:au|l|lle)s?|autre|alternative|plus (?:court|courte|concis|concise|clair|claire|direct|directe|percutante?)"},
    {TextCue::Indefinite, 'W', "une?"},
    {TextCue::Version, 'S', "versions?\\b|proposition|variante|tentative|texte|réponse|brouillon|ébauche|suggestion|consigne|formulation|invite\\b"},
    {TextCue::Genre, 'S', "poème|haïku|slogan|titre|accroche|histoire|lettre|courriel|message|description|paragraphe|phrase|résumé|traduction|blague|discours|nom\\b|annonce"},
    {TextCue::Answer, 'W', "réponse|sortie|résultat"},
    {TextCue::Tail, 'W', "pour|sur|avec|qui|en|à|selon|basée?"},
    {TextCue::OwnTail, 'W', "de|du|des|d['’]\\w*|que"},
    {TextCue::Person, 'W', "je|j['’]ai|me|moi|vous|votre|tu|ton|ta"},
    {TextCue::Changed, 'P', "\\bj['’]ai\\b[^.\\n]{0,30}\\b(?:raccourci|réécrit|reformulé|remplacé|supprimé|modifié|changé|ajouté|gardé|conservé|simplifié|amélioré|resserré|rendu|mis)"},
    {TextCue::Offer, 'W', "n['’]hésite[zs]? pas|dites-moi|dis-moi|faites-moi savoir|fais-moi savoir|dites-le-moi|dis-le-moi"},
    {TextCue::OfferToDo, 'P', "\\b(?:souhaitez-vous|voulez-vous|veux-tu|souhaites-tu) que j|\\bdois-je\\b"},
    {TextCue::Change, 'S', "modif|changement|ajust|variante|version|retouche|le ton\\b|autre ton|reformul"},
    {TextCue::Matter, 'S', "phrase|formulation|le ton\\b|syllabe|concis|percutant|le texte\\b|la consigne|mots\\b|paragraphe|style\\b|rythme"},
    {TextCue::Quality, 'S', "plus (?:court|concis|clair|direct|percutant|vivant|précis)|met l['’]accent|concise?"},
    {TextCue::Note, 'W', "remarque|note|nota|explication|justification|commentaire"},
    {TextCue::ThisVersion, 'W', "cette(?: \\w+)? (?:version|proposition|variante|formulation)|la nouvelle version|ce (?:texte|slogan)"},
    {TextCue::Heading, 'W', "(?:principa(?:les|ux) )?(?:modifications|changements|améliorations)(?: apportée?s| effectuée?s)?|explication"},
    {TextCue::OwnHeading, 'W', "ce qui (?:a changé|change)|ce que j['’]ai changé|pourquoi (?:ça|cela) (?:marche|fonctionne)"},
    {TextCue::Wish, 'P', "j['’]espère que (?:cela|ça) (?:vous |t['’])?aide(?:ra)?|en espérant que cela (?:vous )?aide"},
    {TextCue::Count, 'P', "(?:nombre de mots|mots|caractères)\\s*[:=]\\s*\\d+|\\d+ (?:mots|caractères|syllabes)"},
    {TextCue::Salutation, 'W', "chère?s?|bonjour|bonsoir|salut|madame|monsieur"},
    // Spanish
    {TextCue::Opener, 'W', "claro(?: que sí)?|por supuesto|desde luego|con gusto|de acuerdo|entendido|perfecto|vale|gracias(?: por [^.!,\\n]{1,60})?"},
    {TextCue::Polite, 'W', "claro que sí|claro|por supuesto|con gusto|desde luego"},
    {TextCue::Presents, 'W', "aqu[ií] (?:tienes?|est[áa]n?|va|te dejo|le dejo)|he aquí|a continuación|te propongo|propongo"},
    {TextCue::PresentsMild, 'W', "est[ea] es|est[ea] sería"},
    {TextCue::Complete, 'W', "aqu[ií] (?:lo |la )?(?:tienes?|está)|mi propuesta|qué tal est[ae]"},
    {TextCue::Clause, 'W', "por qué|cómo|lo que|dónde|cuándo|quién"},
    {TextCue::Imperative, 'W', "(?:reescribe|mejora|corrige|acorta|resume) (?:el|la|este|esta|los|un|una)"},
    {TextCue::Rewritten, 'S', "reescrit|reformulad|redactad|abreviad|condensad|pulid|acortad"},
    {TextCue::Revised, 'S', "mejorad|revisad|optimizad|corregid|modificad|ajustad|combinad|ampliad|simplificad|final\\b|definitiv|actualizad"},
    {TextCue::Fresh, 'W', "nuev[oa]s?|otr[oa]|alternativ[oa]|más (?:cort[oa]|breve|conciso|concisa|claro|clara|direct[oa])"},
    {TextCue::Indefinite, 'W', "una?"},
    {TextCue::Version, 'S', "versi[óo]n|propuesta|variante|intento|texto|respuesta|borrador|sugerencia|instrucci[óo]n|prompt"},
    {TextCue::Genre, 'S', "poema|haiku|eslogan|lema\\b|t[íi]tulo|titular|historia|cuento|carta|correo|mensaje|descripci[óo]n|p[áa]rrafo|frase|resumen|traducci[óo]n|chiste|discurso|nombre|tuit|anuncio"},
    {TextCue::Answer, 'W', "respuesta|salida|resultado"},
    {TextCue::Tail, 'W', "para|sobre|con|que|en|según|basad[oa]"},
    {TextCue::OwnTail, 'W', "de|del"},
    {TextCue::Person, 'W', "yo|me|mi|he|tú|te|tu|usted|su"},
    {TextCue::Changed, 'P', "\\b(?:he )(?:\\w+ )?(?:acortado|reescrito|reformulado|reemplazado|eliminado|cambiado|añadido|mantenido|simplificado|mejorado|ajustado|corregido|hecho|quitado)|\\b(?:acorté|reescribí|cambié|eliminé|mantuve|simplifiqué|ajusté)\\b"},
    {TextCue::Offer, 'W', "av[íi]s[ae]me|hazme saber|h[áa]game saber|dime si|d[íi]game si|no dudes en|d[íi]melo|d[íi]gamelo"},
    {TextCue::OfferToDo, 'P', "(?:quieres|te gustaría|desea|quiere) que (?:la|lo|le|el|haga|ajuste|cambie|pruebe|acorte)"},
    {TextCue::Change, 'S', "cambio|cambiar|ajust|modific|variante|versi[óo]n|otro tono|el tono|retoque"},
    {TextCue::Matter, 'S', "frase|redacci[óo]n|el tono\\b|s[íi]laba|concis|el texto\\b|palabras|p[áa]rrafo|estilo|la instrucci[óo]n|ritmo"},
    {TextCue::Quality, 'S', "más (?:cort|breve|concis|clar|direct|vívid|ágil|impactante)|destaca|enfatiza"},
    {TextCue::Note, 'W', "nota|explicaci[óo]n|justificaci[óo]n|observaci[óo]n|comentario"},
    {TextCue::ThisVersion, 'W', "est[ae](?: \\w+)? (?:versi[óo]n|propuesta|variante|texto|eslogan)"},
    {TextCue::Heading, 'W', "(?:principales )?(?:cambios|mejoras|modificaciones)(?: realizad[oa]s| clave| principales)?|explicaci[óo]n"},
    {TextCue::OwnHeading, 'W', "qué (?:cambié|he cambiado|ha cambiado)|por qué funciona"},
    {TextCue::Wish, 'P', "espero que (?:esto )?(?:te|le) (?:ayude|sirva|guste)"},
    {TextCue::Count, 'P', "(?:número de palabras|palabras|caracteres)\\s*[:=]\\s*\\d+|\\d+ (?:palabras|caracteres|sílabas)"},
    {TextCue::Salutation, 'W', "querid[oa]s?|estimad[oa]s?|hola|buen(?:os|as) (?:días|tardes|noches)"},
    // Italian
    {TextCue::Opener, 'W', "certo|certamente|naturalmente|volentieri|d['’]accordo|va bene|perfetto|assolutamente|grazie(?: per [^.!,\\n]{1,60})?"},
    {TextCue::Polite, 'W', "certo|certamente|naturalmente|volentieri"},
    {TextCue::Presents, 'W', "ecco|di seguito|qui (?:di seguito|sotto)|ti propongo|le propongo|propongo"},
    {TextCue::PresentsMild, 'W', "quest[ao] è"},
    {TextCue::Complete, 'W', "ecco qua|eccol[oa]|la mia proposta"},
    {TextCue::Clause, 'W', "perché|come|cosa|dove|quando|chi"},
    {TextCue::Rewritten, 'S', "riscritt|riformulat|accorciat|abbreviat|rielaborat|condensat|rifinit"},
    {TextCue::Revised, 'S', "migliorat|rivist|ottimizzat|corrett|modificat|aggiornat|combinat|ampliat|semplificat|finale|definitiv"},
    {TextCue::Fresh, 'W', "nuov[oa]|altr[oa]|alternativ[oa]|più (?:breve|cort[oa]|concis[oa]|chiar[oa]|dirett[oa])"},
    {TextCue::Indefinite, 'W', "una?|uno"},
    {TextCue::Version, 'S', "versione|proposta|variante|tentativo|testo|risposta|bozza|suggerimento|istruzion|prompt"},
    {TextCue::Genre, 'S', "poesia|haiku|slogan|titolo|storia|racconto|lettera|messaggio|descrizione|paragrafo|frase|riassunto|traduzione|barzelletta|discorso|nome\\b|annuncio"},
    {TextCue::Answer, 'W', "risposta|uscita|risultato"},
    {TextCue::Tail, 'W', "per|su|sul|con|che|in"},
    {TextCue::OwnTail, 'W', "di|del|della|dello"},
    {TextCue::Person, 'W', "io|mi|ho|tu|ti|tuo|tua|lei|suo"},
    {TextCue::Changed, 'P', "\\bho (?:\\w+ )?(?:accorciato|riscritto|riformulato|sostituito|eliminato|rimosso|cambiato|aggiunto|mantenuto|semplificato|migliorato|reso|modificato|tolto)"},
    {TextCue::Offer, 'W', "fammi sapere|mi faccia sapere|dimmi se|non esitare|dimmelo|me lo dica"},
    {TextCue::OfferToDo, 'P', "\\b(?:vuoi|vuole|preferisci) che (?:la|lo|io|cambi|modifichi|renda)"},
    {TextCue::Change, 'S', "modific|cambiament|variante|versione|aggiust|ritocc|il tono|altro tono"},
    {TextCue::Matter, 'S', "frase|formulazione|il tono\\b|sillab|concis|il testo\\b|parole\\b|paragrafo|stile\\b|ritmo"},
    {TextCue::Quality, 'S', "più (?:brev|cort|concis|chiar|dirett|vivid|incisiv)|sottolinea|enfatizza"},
    {TextCue::Note, 'W', "nota|spiegazione|motivazione|osservazione|commento"},
    {TextCue::ThisVersion, 'W', "questa(?: \\w+)? (?:versione|proposta|variante)|questo (?:testo|slogan)"},
    {TextCue::Heading, 'W', "(?:principali )?(?:modifiche|cambiamenti|miglioramenti)(?: apportat[ei]| principali)?|spiegazione"},
    {TextCue::OwnHeading, 'W', "cosa (?:ho cambiato|è cambiato)|perché funziona"},
    {TextCue::Wish, 'P', "spero che (?:questo )?(?:ti|le) (?:sia utile|aiuti|piaccia)"},
    {TextCue::Count, 'P', "(?:numero di parole|parole|caratteri)\\s*[:=]\\s*\\d+|\\d+ (?:parole|caratteri|sillabe)"},
    {TextCue::Salutation, 'W', "car[oaie]|gentil[ei]|egregi[oa]|ciao|buon(?:giorno|asera)"},
    // Portuguese
    {TextCue::Opener, 'W', "claro(?: que sim)?|com certeza|certamente|com prazer|está bem|perfeito|entendido|obrigad[oa](?: por [^.!,\\n]{1,60})?"},
    {TextCue::Polite, 'W', "claro|com certeza|certamente|com prazer"},
    {TextCue::Presents, 'W', "aqui (?:está|estão|vai|tem)|segue(?:m)?|abaixo|eis|proponho|sugiro"},
    {TextCue::PresentsMild, 'W', "est[ea] é"},
    {TextCue::Complete, 'W', "aqui (?:está|vai)|minha (?:proposta|sugestão)|que tal est[ae]"},
    {TextCue::Clause, 'W', "por que|porquê|como|o que|onde|quando|quem"},
    {TextCue::Rewritten, 'S', "reescrit|reformulad|encurtad|condensad|polid|redigid"},
    {TextCue::Revised, 'S', "melhorad|aprimorad|revisad|revist|otimizad|corrigid|modificad|ajustad|combinad|ampliad|atualizad|simplificad|final\\b"},
    {TextCue::Fresh, 'W', "nov[oa]s?|outr[oa]|alternativ[oa]|mais (?:curt[oa]|breve|concis[oa]|clar[oa]|diret[oa])"},
    {TextCue::Indefinite, 'W', "uma?"},
    {TextCue::Version, 'S', "vers[ãa]o|proposta|variante|tentativa|texto|resposta|rascunho|sugest[ãa]o|instru[çc][ãa]o|prompt"},
    {TextCue::Genre, 'S', "poema|haicai|slogan|t[íi]tulo|hist[óo]ria|conto|carta|mensagem|descri[çc][ãa]o|par[áa]grafo|frase|resumo|tradu[çc][ãa]o|piada|discurso|nome\\b|anúncio"},
    {TextCue::Answer, 'W', "resposta|saída|resultado"},
    {TextCue::Tail, 'W', "para|sobre|com|que|em"},
    {TextCue::OwnTail, 'W', "de|do|da"},
    {TextCue::Person, 'W', "eu|me|meu|minha|você|seu|sua|te"},
    {TextCue::Changed, 'P', "\\b(?:encurtei|reescrevi|reformulei|substituí|removi|mudei|alterei|adicionei|mantive|simplifiquei|melhorei|ajustei|deixei|tornei)\\b|\\bfiz (?:as|algumas) \\w*\\s?(?:alterações|mudanças)"},
    {TextCue::Offer, 'W', "me avise|avise-me|me diga se|diga-me se|é só (?:me )?(?:avisar|dizer|falar|pedir)|não hesite|fique à vontade|me fale|me diga"},
    {TextCue::OfferToDo, 'P', "\\b(?:quer|gostaria|deseja) que eu\\b"},
    {TextCue::Change, 'S', "mudan[çc]a|altera|ajust|modific|variante|vers[ãa]o|outro tom|o tom\\b|retoque"},
    {TextCue::Matter, 'S', "frase|reda[çc][ãa]o|o tom\\b|s[íi]laba|concis|o texto\\b|palavras|par[áa]grafo|estilo|a instru[çc][ãa]o|ritmo"},
    {TextCue::Quality, 'S', "mais (?:curt|breve|concis|clar|diret|vívid|impactante)|destaca|enfatiza"},
    {TextCue::Note, 'W', "nota|observa[çc][ãa]o|explica[çc][ãa]o|justificativa|coment[áa]rio"},
    {TextCue::ThisVersion, 'W', "esta(?: \\w+)? (?:vers[ãa]o|proposta|variante)|este (?:texto|slogan)"},
    {TextCue::Heading, 'W', "(?:principais )?(?:mudanças|alterações|melhorias|modificações)(?: feitas| realizadas| principais)?|explicação"},
    {TextCue::OwnHeading, 'W', "o que (?:mudei|mudou)|por que funciona"},
    {TextCue::Wish, 'P', "espero que (?:isso )?(?:ajude|goste|seja útil)"},
    {TextCue::Count, 'P', "(?:número de palavras|palavras|caracteres)\\s*[:=]\\s*\\d+|\\d+ (?:palavras|caracteres|sílabas)"},
    {TextCue::Salutation, 'W', "querid[oa]s?|prezad[oa]s?|car[oa]s?|olá|oi|bo[ma] (?:dia|tarde|noite)"},
    // Dutch
    {TextCue::Opener, 'W', "natuurlijk|zeker|graag|prima|begrepen|goed|geen probleem|uiteraard|oké"},
    {TextCue::Polite, 'W', "natuurlijk|zeker|uiteraard|geen probleem"},
    {TextCue::Presents, 'W', "hier (?:is|zijn|volgt|heb je)|hieronder|hierbij|ik stel voor"},
    {TextCue::PresentsMild, 'W', "dit is"},
    {TextCue::Complete, 'W', "alsjeblieft|alstublieft|wat dacht je hiervan|mijn voorstel"},
    {TextCue::Clause, 'W', "waarom|hoe|wat|waar|wanneer|wie"},
    {TextCue::Rewritten, 'S', "herschreven|geherformuleerd|ingekort|bewerkt"},
    {TextCue::Revised, 'S', "verbeterd|herzien|geoptimaliseerd|gecorrigeerd|aangepast|bijgewerkt|gecombineerd|definitie|vereenvoudigd"},
    {TextCue::Fresh, 'W', "nieuwe?|andere?|alternatie(?:f|ve)|kortere?|betere?|duidelijkere?"},
    {TextCue::Indefinite, 'W', "een"},
    {TextCue::Version, 'P', "\\b\\w*(?:versie|voorstel|variant|poging|tekst|antwoord|concept|suggestie|instructie|prompt|formulering)\\b"},
    {TextCue::Genre, 'P', "\\b\\w*(?:gedicht|haiku|slogan|titel|kop|verhaal|brief|bericht|beschrijving|alinea|zin|samenvatting|vertaling|mop|toespraak|naam|tweet)\\b"},
    {TextCue::Answer, 'W', "antwoord|uitvoer"},
    {TextCue::Tail, 'W', "over|voor|met|die|dat|in|op"},
    {TextCue::OwnTail, 'W', "van"},
    {TextCue::Person, 'W', "ik|mij|me|mijn|je|jij|jouw|u|uw"},
    {TextCue::Changed, 'P', "\\bik heb\\b[^.\\n]{0,80}\\b(?:ingekort|herschreven|geherformuleerd|vervangen|verwijderd|aangepast|vereenvoudigd|verbeterd|behouden|toegevoegd|geschrapt|veranderd)"},
    {TextCue::Offer, 'W', "laat (?:het )?me (?:het )?(?:gerust )?weten|laat het weten|zeg het maar|geef gerust aan"},
    {TextCue::OfferToDo, 'P', "\\bwil je dat ik\\b|\\bzal ik\\b|\\bwilt u dat ik\\b"},
    {TextCue::Change, 'S', "aanpas|wijzig|verander|variant|versie|de toon|andere toon"},
    {TextCue::Matter, 'S', "de zin\\b|zinnen|formulering|de toon\\b|lettergre|bondig|de tekst\\b|woorden\\b|alinea|stijl\\b|ritme"},
    {TextCue::Quality, 'S', "korter|bondiger|duidelijker|krachtiger|directer|levendiger|benadrukt"},
    {TextCue::Note, 'W', "opmerking|noot|toelichting|uitleg|let op"},
    {TextCue::ThisVersion, 'W', "deze(?: \\w+)? (?:versie|variant|tekst|formulering)"},
    {TextCue::Heading, 'W', "(?:belangrijkste |aangebrachte )?(?:wijzigingen|aanpassingen|verbeteringen)|toelichting"},
    {TextCue::OwnHeading, 'W', "wat ik heb veranderd|waarom dit werkt"},
    {TextCue::Wish, 'P', "(?:ik )?hoop dat dit helpt|succes"},
    {TextCue::Count, 'P', "(?:aantal woorden|woorden|tekens)\\s*[:=]\\s*\\d+|\\d+ (?:woorden|tekens|lettergrepen)"},
    {TextCue::Salutation, 'W', "beste|lieve|geachte|hallo|hoi|goede(?:morgen|middag|navond)"},
    // Polish
    {TextCue::Opener, 'W', "oczywiście|jasne|pewnie|dobrze|z przyjemnością|rozumiem|nie ma sprawy"},
    {TextCue::Polite, 'W', "oczywiście|jasne|z przyjemnością"},
    {TextCue::Presents, 'W', "oto|poniżej(?: znajduje się| przedstawiam)?|proponuję|przedstawiam"},
    {TextCue::PresentsMild, 'W', "to jest|to"},
    {TextCue::Clause, 'W', "dlaczego|jak|co|gdzie|kiedy|kto"},
    {TextCue::Rewritten, 'S', "przepisan|przeredagowan|przeformułowan|skrócon|zredagowan"},
    {TextCue::Revised, 'S', "poprawion|ulepszon|zmienion|zoptymalizowan|zaktualizowan|dopracowan|połączon|uproszczon|ostateczn|finaln"},
    {TextCue::Fresh, 'W', "now[yaeą]|inn[yae]|alternatywn[yae]|krótsz[yae]|lepsz[yae]"},
    {TextCue::Version, 'S', "wersj|propozycj|wariant|prób[aęy]\\b|tekst|odpowied|szkic|sugesti|instrukcj|prompt"},
    {TextCue::Genre, 'S', "wiersz|haiku|slogan|hasło|tytuł|histori|opowiadani|list\\b|wiadomość|opis\\b|akapit|zdani|streszczeni|tłumaczeni|dowcip|nazw[aęy]\\b"},
    {TextCue::Answer, 'W', "odpowiedź|wynik"},
    {TextCue::Tail, 'W', "o|dla|z|który|która|które|na|w"},
    {TextCue::Person, 'W', "ja|mi|mój|moja|ty|twój|twoja|ci"},
    {TextCue::Changed, 'P', "\\b(?:skrócił[ae]m|przepisał[ae]m|zmienił[ae]m|usunął[ae]m|usunęłam|dodał[ae]m|poprawił[ae]m|uprościł[ae]m|zachował[ae]m|zastąpił[ae]m)\\b"},
    {TextCue::Offer, 'W', "daj(?:cie)? (?:mi )?znać|proszę dać znać"},
    {TextCue::OfferToDo, 'P', "\\bczy (?:mam|chcesz,? (?:żebym|abym))\\b"},
    {TextCue::Change, 'S', "zmian|zmieni|poprawk|popraw|wariant|wersj|ton\\b|dostosow"},
    {TextCue::Matter, 'S', "zdani|sformułowan|ton\\b|sylab|zwięz|tekst\\b|słów\\b|słowa\\b|akapit|styl\\b|rytm"},
    {TextCue::Quality, 'S', "krótsz|bardziej (?:zwięz|bezpośredni|konkretn|żyw)|zwięźlejsz|podkreśla"},
    {TextCue::Note, 'W', "uwaga|notatka|wyjaśnienie|uzasadnienie"},
    {TextCue::ThisVersion, 'W', "ta(?: \\w+)? (?:wersja|propozycja)|ten (?:tekst|slogan)"},
    {TextCue::Heading, 'W', "(?:główne |wprowadzone )?(?:zmiany|poprawki|ulepszenia)|wyjaśnienie"},
    {TextCue::OwnHeading, 'W', "co (?:zmieniłem|zmieniłam|się zmieniło)|dlaczego to działa"},
    {TextCue::Count, 'P', "(?:liczba słów|słów|znaków)\\s*[:=]\\s*\\d+|\\d+ (?:słów|słowa|znaków|sylab)"},
    {TextCue::Salutation, 'W', "drog[iaie]|szanown[yai]|cześć|dzień dobry|witaj"},
    // Russian, Ukrainian
    {TextCue::Opener, 'W', "конечно|разумеется|хорошо|с удовольствием|понятно|понял[а]?|отлично|без проблем|звичайно|добре"},
    {TextCue::Polite, 'W', "конечно|разумеется|с удовольствием|звичайно"},
    {TextCue::Presents, 'W', "вот|ниже(?: приведен[аоы]?| представлен[аоы]?)?|предлагаю|ось|нижче|пропоную"},
    {TextCue::PresentsMild, 'W', "это|це"},
    {TextCue::Clause, 'W', "почему|как|что|где|когда|кто|и|в чём|в чем"},
    {TextCue::Rewritten, 'S', "переписанн|переформулированн|сокращ[её]нн|отредактированн|переработанн"},
    {TextCue::Revised, 'S', "улучшенн|исправленн|изменённ|измененн|доработанн|обновл[её]нн|оптимизированн|объедин[её]нн|упрощ[её]нн|окончательн|финальн|покращен|оновлен"},
    {TextCue::Fresh, 'W', "нов(?:ый|ая|ое|ые)|друг(?:ой|ая|ое)|альтернативн(?:ый|ая)|более \\w+|короткий|новий|нова"},
    {TextCue::Version, 'S', "верси|вариант|текст|ответ\\b|черновик|предложени|попытк|промпт|инструкци|формулировк"},
    {TextCue::Genre, 'S', "стих|хайку|слоган|заголов|назван|истори|рассказ|письм|сообщени|описани|абзац|предложени|перевод|шутк|твит"},
    {TextCue::Answer, 'W', "ответ|вывод|результат"},
    {TextCue::Tail, 'W', "о|об|для|с|который|которая|на|в|про|по"},
    {TextCue::Person, 'W', "я|мне|мой|моя|ты|вы|вам|твой|ваш"},
    {TextCue::Changed, 'P', "\\bя (?:также )?(?:сократил|переписал|изменил|убрал|заменил|добавил|сохранил|упростил|улучшил|сделал|исправил|переформулировал)а?\\b"},
    {TextCue::Offer, 'W', "дай(?:те)? (?:мне )?знать|сообщите|скажи(?:те)?,? если"},
    {TextCue::OfferToDo, 'P', "\\b(?:хотите|хочешь),? чтобы я\\b|\\bмне (?:изменить|сделать)\\b"},
    {TextCue::Change, 'S', "изменени|измени|правк|доработ|вариант|верси|тон\\b|корректир"},
    {TextCue::Matter, 'S', "предложени|формулировк|тон\\b|слог|лаконич|текст\\b|слов\\b|абзац|стил|ритм"},
    {TextCue::Quality, 'S', "короче|лаконичнее|яснее|ч[её]тче|более (?:кратк|прям|жив|ч[её]тк)|подч[её]ркивает"},
    {TextCue::Note, 'W', "примечание|пояснение|комментарий|объяснение|обоснование"},
    {TextCue::ThisVersion, 'W', "эта(?: \\w+)? (?:версия|формулировка)|этот (?:вариант|текст|слоган)"},
    {TextCue::Heading, 'W', "(?:основные |внесённые |внесенные )?(?:изменения|правки|улучшения)|пояснение"},
    {TextCue::OwnHeading, 'W', "что (?:изменено|изменилось|я изменил)|почему это работает"},
    {TextCue::Wish, 'P', "надеюсь,? (?:это|что это) (?:поможет|помог[лоа]+|вам поможет)"},
    {TextCue::Count, 'P', "(?:количество слов|слов|знаков|символов)\\s*[:=]\\s*\\d+|\\d+ (?:слов[оа]?|символ(?:ов|а)?|знак(?:ов|а)?|слог(?:ов|а)?)"},
    {TextCue::Salutation, 'W', "дорог(?:ой|ая|ие)|уважаем(?:ый|ая|ые)|здравствуй(?:те)?|привет|добрый (?:день|вечер)"},
    // Chinese
    {TextCue::Opener, 'P', "^(?:好的|当然(?:可以)?|没问题|可以|明白(?:了)?|收到|好)(?=[，,。!！ \\n])"},
    {TextCue::Polite, 'P', "^(?:好的|当然(?:可以)?|没问题|明白了|收到)"},
    {TextCue::Presents, 'P', "以下(?:是|为)|下面(?:是|为)|这里是|如下"},
    {TextCue::PresentsMild, 'P', "^这(?:是|个是)"},
    {TextCue::Rewritten, 'P', "改写|重写|润色|精简|修订"},
    {TextCue::Revised, 'P', "改进|修改|优化|更新|缩短|完善|最终|调整"},
    {TextCue::Fresh, 'P', "新的|另一|更[简清短好]"},
    {TextCue::Version, 'P', "版本|文案|提示词|文本|版\\b|回答|答案|指令|内容|建议稿|草稿"},
    {TextCue::Genre, 'P', "标题|诗|口号|故事|邮件|描述|摘要|译文|名称|句子|段落|俳句"},
    {TextCue::Answer, 'P', "^(?:输出|回答|答案|最终答案)"},
    {TextCue::Narrator, 'P', "我"},
    {TextCue::Person, 'P', "我|您|你"},
    {TextCue::Changed, 'P', "我(?:已|把|将|对)?[^。\\n]{0,12}(?:缩短|修改|删除|删去|替换|改写|调整|简化|保留|增加|优化|精简)"},
    {TextCue::Offer, 'P', "请告诉我|请随时告诉|告诉我"},
    {TextCue::OfferToDo, 'P', "需要我|要不要我|是否需要我"},
    {TextCue::Change, 'P', "修改|调整|改动|版本|优化|更改|语气"},
    {TextCue::Matter, 'P', "句|措辞|语气|文字|字数|段落|风格|表达|提示词|文案|简洁"},
    {TextCue::Quality, 'P', "更(?:简洁|短|有力|清晰|直接|生动)|强调|突出"},
    {TextCue::Note, 'P', "^(?:注|备注|说明|解释|附注)(?=[：:])"},
    {TextCue::ThisVersion, 'P', "^(?:这个|此|该|新)(?:版本|文案|提示词)"},
    {TextCue::OwnHeading, 'P', "^(?:主要)?(?:修改|改动|优化|改进|变更)(?:说明|要点|点|内容|之处)"},
    {TextCue::Wish, 'P', "希望(?:这|对您|对你|能)[^。\\n]{0,12}(?:帮助|有用|满意)"},
    {TextCue::Count, 'P', "(?:字数|总字数)\\s*[：:]\\s*\\d+|(?:共|约)?\\s*\\d+\\s*(?:个)?字"},
    {TextCue::Salutation, 'P', "^(?:亲爱的|尊敬的|您好|你好)"},
    // Japanese
    {TextCue::Opener, 'P', "^(?:はい|もちろんです|もちろん|承知(?:しました|いたしました)|わかりました|かしこまりました|了解(?:です|しました))(?=[、。！!， \\n])"},
    {TextCue::Polite, 'P', "^(?:もちろんです|承知(?:しました|いたしました)|かしこまりました|わかりました)"},
    {TextCue::Presents, 'P', "以下(?:が|は|に|の)|こちら(?:が|は)|次(?:が|の通り|のとおり)"},
    {TextCue::Rewritten, 'P', "書き直し|推敲|校正|言い換え|リライト"},
    {TextCue::Revised, 'P', "改善|修正|改訂|改良|短縮|更新|最適化|最終|調整"},
    {TextCue::Fresh, 'P', "新しい|別の|より"},
    {TextCue::Version, 'P', "版|バージョン|文章|案|プロンプト|回答|テキスト|文面|指示文"},
    {TextCue::Genre, 'P', "俳句|詩|物語|スローガン|タイトル|見出し|メール|説明文|要約|翻訳|コピー"},
    {TextCue::Answer, 'P', "^(?:出力|回答|答え)"},
    {TextCue::Person, 'P', "私|あなた|ご"},
    {TextCue::Changed, 'P', "(?:短く|簡潔に|明確に|修正|変更|削除|調整|改善|追加)(?:しました|いたしました)"},
    {TextCue::Offer, 'P', "お知らせください|お申し付けください|おっしゃってください|教えてください"},
    {TextCue::OfferToDo, 'P', "(?:調整|修正|変更)(?:しましょうか|いたしましょうか)"},
    {TextCue::Change, 'P', "修正|変更|調整|要望|バージョン|別案"},
    {TextCue::Matter, 'P', "文章|表現|語調|トーン|文体|文字数|簡潔|言い回し|リズム"},
    {TextCue::Quality, 'P', "より(?:短|簡潔|明確|直接|力強)|強調"},
    {TextCue::Note, 'P', "^(?:注|※|備考|補足|説明)"},
    {TextCue::ThisVersion, 'P', "^この(?:版|バージョン|文章|案)"},
    {TextCue::OwnHeading, 'P', "^(?:主な)?(?:変更点|改善点|修正点)"},
    {TextCue::Count, 'P', "(?:文字数)\\s*[：:]\\s*\\d+|\\d+\\s*文字"},
    {TextCue::Salutation, 'P', "^(?:親愛なる|拝啓|こんにちは)"},
    // Korean
    {TextCue::Opener, 'P', "^(?:물론입니다|물론이죠|네|알겠습니다)(?=[,.! \\n])"},
    {TextCue::Polite, 'P', "^(?:물론입니다|물론이죠|알겠습니다)"},
    {TextCue::Presents, 'P', "다음은|아래는|다음과 같습니다|여기"},
    {TextCue::Rewritten, 'P', "다시 쓴|다시 작성|다듬은|재작성"},
    {TextCue::Revised, 'P', "개선|수정|보완|최적화|최종|업데이트"},
    {TextCue::Fresh, 'P', "새로운|더 짧은"},
    {TextCue::Version, 'P', "버전|문구|프롬프트|텍스트|글\\b|안입니다|답변"},
    {TextCue::Genre, 'P', "시입니다|제목|슬로건|이야기|이메일|설명|요약|번역|하이쿠"},
    {TextCue::Offer, 'P', "알려\\s?주세요|말씀해\\s?주세요"},
    {TextCue::Change, 'P', "수정|변경|조정|버전"},
    {TextCue::Salutation, 'P', "^(?:친애하는|안녕하세요)"},
    // Swedish, Danish, Norwegian, Czech, Romanian, Turkish: what presents, and the commonest words for a text
    {TextCue::Presents, 'W', "här (?:är|kommer)|her er|nedan följer|zde je|tady je|iată|[İi]şte|aşağıda|íme|tässä on"},
    {TextCue::Revised, 'S', "förbättra[dt]|omarbeta[dt]|forbedre[dt]|revidere[dt]|opdatere[dt]|vylepšen|upraven|îmbunătățit|revizuit|geliştirilmiş|düzenlenmiş|güncellenmiş"},
    {TextCue::Rewritten, 'S', "omskriv(?:en|et)|omskrevet|přepsan|rescris|yeniden yazılmış"},
    {TextCue::Version, 'S', "version|udgave|versjon|tekst\\b|text\\b|verze|verzi|versiun|metin|metni|sürüm"},
    {TextCue::Opener, 'W', "självklart|selvfølgelig|naturligtvis|samozřejmě|desigur|tabii(?: ki)?|elbette"},
};

QString wrapped(const CueRow &row)
{
    const QString forms = QString::fromUtf8(row.forms);
    switch (row.kind) {
    case 'W': return QStringLiteral("\\b(?:%1)(?!\\w)").arg(forms);
    case 'S': return QStringLiteral("\\b(?:%1)").arg(forms);
    default: return QStringLiteral("(?:%1)").arg(forms);
    }
}

/// Cues that must begin the text, and those that must be all of it but for brackets and punctuation.
QString framed(TextCue cue, const QString &all)
{
    static const QString lead = QStringLiteral("^[\\s*_>#(\\[¡¿（【]*");
    switch (cue) {
    case TextCue::Opener:
    case TextCue::Polite:
    case TextCue::Note:
    case TextCue::ThisVersion:
    case TextCue::Heading:
    case TextCue::OwnHeading:
    case TextCue::Imperative:
    case TextCue::Salutation:
    case TextCue::Clause:
    case TextCue::Tail:
    case TextCue::OwnTail: return lead + QStringLiteral("(?:%1)").arg(all);
    case TextCue::Complete:
    case TextCue::Wish:
    case TextCue::Count: return lead + QStringLiteral("(?:%1)[\\s*_)\\].!:：。…！）】]*$").arg(all);
    default: return all;
    }
}

} // namespace

const QRegularExpression &pattern(TextCue cue)
{
    static const std::map<TextCue, QRegularExpression> patterns = [] {
        std::map<TextCue, QStringList> forms;
        for (const CueRow &row : cueRows)
            forms[row.cue] << wrapped(row);
        std::map<TextCue, QRegularExpression> made;
        for (const auto &[name, list] : forms) {
            made.emplace(name, QRegularExpression(framed(name, list.join(u'|')),
                QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption));
        }
        return made;
    }();
    return patterns.at(cue);
}

bool holds(TextCue cue, QStringView text)
{
    return pattern(cue).match(text.toString()).hasMatch();
}

} // namespace engine

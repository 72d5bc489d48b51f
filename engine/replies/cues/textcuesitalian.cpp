// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Cues of Italian, Portuguese and Romanian.

#include "engine/replies/cues/textcuerows.h"

namespace engine {

namespace {

constexpr CueRow italianRows[] = {
    // Italian
    {TextCue::Opener, 'W', "certo|certamente|naturalmente|volentieri|d['’]accordo|va bene|perfetto|assolutamente|grazie(?: per [^.!,\\n]{1,60})?"},
    {TextCue::Polite, 'W', "certo|certamente|naturalmente|volentieri"},
    {TextCue::Presents, 'W',
        "di seguito (?:trovi|trova|trovate|riporto)|qui (?:trovi|trova)|eccoti|ecco(?:ti)?|ecco|di seguito|qui (?:di seguito|"
        "sotto)|ti propongo|le propongo|propongo"},
    {TextCue::PresentsMild, 'W', "quest[ao] è"},
    {TextCue::PresentsEnd, 'W', "è (?:la|il) seguente|è riportat[oa] (?:di seguito|qui sotto)|come segue"},
    {TextCue::Complete, 'W',
        "(?:magari )?qualcosa (?:del genere|come questo)|che ne (?:dici|dice) di (?:questo|quest[ao](?: versione)?|così)|"
        "potrebbe (?:essere|suonare) così|ecco qua|eccol[oa]|la mia proposta"},
    {TextCue::Clause, 'W', "perché|come|cosa|dove|quando|chi"},
    {TextCue::Rewritten, 'S', "riscritt|riformulat|accorciat|abbreviat|rielaborat|condensat|rifinit"},
    {TextCue::Revised, 'S', "migliorat|rivist|ottimizzat|corrett|modificat|aggiornat|combinat|ampliat|semplificat|finale|definitiv"},
    {TextCue::Fresh, 'W', "nuov[oa]|altr[oa]|alternativ[oa]|più (?:breve|cort[oa]|concis[oa]|chiar[oa]|dirett[oa])"},
    {TextCue::Indefinite, 'W', "una?|uno"},
    {TextCue::Version, 'S', "versione|proposta|variante|tentativo|testo|risposta|bozza|suggerimento|istruzion|prompt"},
    {TextCue::Genre, 'S',
        "poesia|haiku|slogan|titolo|storia|racconto|lettera|messaggio|descrizione|paragrafo|frase|riassunto|traduzione|"
        "barzelletta|discorso|nome\\b|annuncio"},
    {TextCue::Answer, 'W', "testo|risposta|uscita|risultato"},
    {TextCue::Tail, 'W', "per|su|sul|con|che|in"},
    {TextCue::OwnTail, 'W', "di|del|della|dello"},
    {TextCue::Person, 'W', "io|mi|ho|tu|ti|tuo|tua|lei|suo"},
    {TextCue::Ours, 'W', "nostr[oaie]"},
    {TextCue::Changed, 'P',
        "\\bho (?:\\w+ )?(?:combinato|unito|scelto|usato|ridotto|corretto|snellito|reso|mantenuto|puntato|dato|alleggerito)|"
        "\\bho (?:\\w+ )?(?:accorciato|riscritto|riformulato|sostituito|eliminato|rimosso|cambiato|aggiunto|mantenuto|"
        "semplificato|migliorato|reso|modificato|tolto)"},
    {TextCue::Offer, 'W',
        "se (?:vuoi|preferisci|vuole|desideri|ti serve)[^.\\n]{0,60}\\bposso|posso (?:anche|modificar\\w*|render\\w*|adattar\\w*|"
        "prepar\\w*)|resto a disposizione|fammi sapere|mi faccia sapere|dimmi se|non esitare|dimmelo|me lo dica"},
    {TextCue::OfferToDo, 'P',
        "\\b(?:vuoi|vuole|preferisci|desideri|ti piacerebbe) che (?:ne|ti|le|la|lo|io|cambi|modifichi|renda|proponga|faccia|"
        "scriva|aggiunga|provi)|\\b(?:vuoi|desideri) (?:un['’]altra|altre|un altro)|\\b(?:vuoi|vuole|preferisci) che (?:la|lo|io|"
        "cambi|modifichi|renda)"},
    {TextCue::Change, 'S',
        "più (?:formal|brev|lung)|alternativ|altr[ei] (?:proposte|versioni|idee|opzioni)|adattar|opzioni|modific|cambiament|"
        "variante|versione|aggiust|ritocc|il tono|altro tono"},
    {TextCue::Matter, 'S',
        "tono\\b|originale|finale\\b|ritmo|stile|parole|istruzion|immagine|struttura|ripetizion|aggettiv|frase|formulazione|"
        "il tono\\b|sillab|concis|il testo\\b|parole\\b|paragrafo|stile\\b|ritmo"},
    {TextCue::Quality, 'S',
        "più (?:scorrevol|natural|formal|ironic|efficac|viv|precis)|più (?:brev|cort|concis|chiar|dirett|vivid|incisiv)|"
        "sottolinea|enfatizza"},
    {TextCue::Note, 'W', "nota|spiegazione|motivazione|osservazione|commento"},
    {TextCue::Directive, 'W', "dev[eio]|devono|mai|sempre|non (?:usare|cambiare|aggiungere)"},
    {TextCue::ThisVersion, 'W',
        "(?:questa|la nuova)(?: \\w+)? (?:versione|proposta|formulazione|revisione)|il (?:nuovo testo|testo (?:rivisto|sopra))|"
        "questa(?: \\w+)? (?:versione|proposta|variante)|questo (?:testo|slogan)"},
    {TextCue::Heading, 'W', "(?:principali )?(?:modifiche|cambiamenti|miglioramenti)(?: apportat[ei]| principali)?|spiegazione"},
    {TextCue::OwnHeading, 'W',
        "(?:principali )?(?:modifiche|cambiamenti|miglioramenti) (?:apportat[ei]|principali|effettuat[ei])|principali modifiche|"
        "perché (?:funziona|è migliore)|cosa (?:ho cambiato|è cambiato)|perché funziona"},
    {TextCue::Wish, 'P',
        "(?:ti|le) (?:piace|va bene|sembra) (?:così|questa versione)?|che te ne pare|come ti sembra|spero che (?:questo |ti |le |"
        "la versione )*(?:sia|aiuti|piaccia|vada|funzioni)[^.!\\n]{0,30}|che ne (?:pensi|pensa|dici)|spero che (?:questo )?(?:ti|"
        "le) (?:sia utile|aiuti|piaccia)"},
    {TextCue::EditVerb, 'W', "ora|mantiene|conserva|evita|sottolinea|enfatizza|combina|sostituisce|elimina|risulta|suona|usa|rispetta|mette"},
    {TextCue::CountWords, 'W', "parole?"},
    {TextCue::CountSigns, 'W', "caratteri"},
    {TextCue::CountSyllables, 'W', "sillabe"},
    {TextCue::CountBeside, 'W', "numero|di|totale|circa|esattamente|spazi|inclusi|esclusi|con|senza|limite|massimo|lunghezza|conteggio"},
    {TextCue::Salutation, 'W', "car[oaie]|gentil[ei]|egregi[oa]|ciao|buon(?:giorno|asera)"},
    {TextCue::Signed, 'W', "(?:cordiali|distinti) saluti|saluti|un abbraccio|baci|tuo|tua|con affetto"},
    // Portuguese
    {TextCue::Opener, 'W', "claro(?: que sim)?|com certeza|certamente|com prazer|está bem|perfeito|entendido|obrigad[oa](?: por [^.!,\\n]{1,60})?"},
    {TextCue::Polite, 'W', "claro|com certeza|certamente|com prazer"},
    {TextCue::Presents, 'W',
        "segue(?:m)?(?: abaixo| aqui)?|aqui (?:você|tem|vão|segue)|apresento|confira|aqui (?:está|estão|vai|tem)|segue(?:m)?|"
        "abaixo|eis|proponho|sugiro"},
    {TextCue::PresentsMild, 'W', "est[ea] é"},
    {TextCue::PresentsEnd, 'W', "é (?:a|o) seguinte|(?:está|segue|encontra-se) abaixo"},
    {TextCue::Complete, 'W',
        "(?:talvez )?algo (?:assim|como isto|como isso)|que tal (?:assim|isto|isso|esta versão)|(?:ficaria|poderia ficar) assim|"
        "o que (?:acha|achas) (?:disto|disso|desta versão)|aqui (?:está|vai)|minha (?:proposta|sugestão)|que tal est[ae]"},
    {TextCue::Clause, 'W', "por que|porquê|como|o que|onde|quando|quem"},
    {TextCue::Rewritten, 'S', "reescrit|reformulad|encurtad|condensad|polid|redigid"},
    {TextCue::Revised, 'S',
        "melhorad|aprimorad|revisad|revist|otimizad|corrigid|modificad|ajustad|combinad|ampliad|atualizad|simplificad|"
        "final\\b(?! \\w+s\\b)"},
    {TextCue::Fresh, 'W', "nov[oa]s?|outr[oa]|alternativ[oa]|mais (?:curt[oa]|breve|concis[oa]|clar[oa]|diret[oa])"},
    {TextCue::Indefinite, 'W', "uma?"},
    {TextCue::Version, 'S', "vers[ãa]o|proposta|variante|tentativa|texto|resposta|rascunho|sugest[ãa]o|instru[çc][ãa]o|prompt"},
    {TextCue::Genre, 'S',
        "poema|haicai|slogan|t[íi]tulo|hist[óo]ria|conto|carta|mensagem|descri[çc][ãa]o|par[áa]grafo|frase|resumo|tradu[çc][ãa]o|"
        "piada|discurso|nome\\b|anúncio"},
    {TextCue::Answer, 'W', "texto|resposta|saída|resultado"},
    {TextCue::Tail, 'W', "para|sobre|com|que|em"},
    {TextCue::OwnTail, 'W', "de|do|da"},
    {TextCue::Person, 'W', "eu|me|meu|minha|você|seu|sua|te"},
    {TextCue::Ours, 'W', "noss[oa]s?"},
    {TextCue::Changed, 'P',
        "\\b(?:combinei|reduzi|usei|optei|escolhi|suavizei|reforcei|troquei|cortei|corrigi|acrescentei)\\b|\\b(?:encurtei|"
        "reescrevi|reformulei|substituí|removi|mudei|alterei|adicionei|mantive|simplifiquei|melhorei|ajustei|deixei|tornei)\\b|"
        "\\bfiz (?:as|algumas) \\w*\\s?(?:alterações|mudanças)"},
    {TextCue::Offer, 'W',
        "se (?:quiser|preferir|desejar|precisar|quiseres)[^.\\n]{0,60}\\bposso|posso (?:também|ajustar|deixar|mudar|fazer|"
        "adaptar|criar|oferecer)|fico à disposição|me avise|avise-me|me diga se|diga-me se|é só (?:me )?(?:avisar|dizer|falar|"
        "pedir)|não hesite|fique à vontade|me fale|me diga"},
    {TextCue::OfferToDo, 'P',
        "\\b(?:quer|gostaria|deseja|queres|gostarias|prefere) (?:que \\w+|de (?:outra|mais)|outra (?:versão|opção))|\\b(?:quer|"
        "gostaria|deseja) que eu\\b"},
    {TextCue::Change, 'S',
        "mais (?:formal|curt|long)|alternativ|opç[õo]|adaptar|outra vers[ãa]o|fazer|mudan[çc]a|altera|ajust|modific|variante|"
        "vers[ãa]o|outro tom|o tom\\b|retoque"},
    {TextCue::Matter, 'S',
        "original|tom\\b|ritmo|estilo|palavra|imagem|estrutura|repeti[çc]|final\\b|instru|frase|reda[çc][ãa]o|o tom\\b|s[íi]laba|"
        "concis|o texto\\b|palavras|par[áa]grafo|estilo|a instru[çc][ãa]o|ritmo"},
    {TextCue::Quality, 'S',
        "mais (?:lev|natural|fluid|formal|preci|viv|efica|curt)|mais (?:curt|breve|concis|clar|diret|vívid|impactante)|destaca|"
        "enfatiza"},
    {TextCue::Note, 'W', "nota|observa[çc][ãa]o|explica[çc][ãa]o|justificativa|coment[áa]rio"},
    {TextCue::Directive, 'W', "deve[m]?|nunca|sempre|não (?:use|mude|adicione)"},
    {TextCue::ThisVersion, 'W',
        "(?:est[ae]|ess[ae]|a nova)(?: \\w+)? (?:vers[ãa]o|proposta|revis[ãa]o)|o (?:novo texto|texto (?:revisado|acima))|"
        "esta(?: \\w+)? (?:vers[ãa]o|proposta|variante)|este (?:texto|slogan)"},
    {TextCue::Heading, 'W', "(?:principais )?(?:mudanças|alterações|melhorias|modificações)(?: feitas| realizadas| principais)?|explicação"},
    {TextCue::OwnHeading, 'W',
        "(?:principais )?(?:mudanças|alterações|melhorias|modificações) (?:feitas|realizadas|principais)|principais (?:mudanças|"
        "alterações)|por que (?:funciona|é melhor)|o que (?:mudei|mudou)|por que funciona"},
    {TextCue::Wish, 'P',
        "(?:gostou|ficou bom|ficou melhor)(?: assim)?|o que (?:achas|você acha)|espero que (?:isso |isto |a versão |"
        "você )*(?:ajude|goste|seja|sirva|funcione)[^.!\\n]{0,30}|o que (?:achou|acha)|espero que (?:isso )?(?:ajude|goste|"
        "seja útil)"},
    {TextCue::EditVerb, 'W', "agora|mantém|preserva|evita|destaca|enfatiza|combina|substitui|elimina|fica|soa|usa|respeita|transmite"},
    {TextCue::CountWords, 'W', "palavras?"},
    {TextCue::CountSigns, 'W', "caracteres"},
    {TextCue::CountSyllables, 'W', "s[íi]labas"},
    {TextCue::CountBeside, 'W', "número|de|total|aproximadamente|aprox|exatamente|com|sem|espaços|limite|máximo|contagem"},
    {TextCue::Salutation, 'W', "querid[oa]s?|prezad[oa]s?|car[oa]s?|olá|oi|bo[ma] (?:dia|tarde|noite)"},
    {TextCue::Signed, 'W', "atenciosamente|abraços?|um abraço|beijos|cordialmente|saudações|seu|sua|teu|tua"},
    // Romanian
    {TextCue::Opener, 'W', "desigur|sigur|bineînțeles|cu plăcere"},
    {TextCue::Polite, 'W', "desigur|bineînțeles|cu plăcere"},
    {TextCue::Presents, 'W', "iată|mai jos (?:este|găsești|găsiți|aveți)|aici (?:este|ai|aveți)"},
    {TextCue::Rewritten, 'S', "rescris|reformulat"},
    {TextCue::Revised, 'S', "îmbunătățit|revizuit|corectat|actualizat|final\\b(?! \\w+s\\b)|scurtat|modificat"},
    {TextCue::Fresh, 'W', "nou[ăi]?|altă|alt|mai (?:scurt|clar|concis)ă?"},
    {TextCue::Indefinite, 'W', "o|un"},
    {TextCue::Version, 'S', "versiun|text|variant|propuner|răspuns|schiț"},
    {TextCue::Changed, 'P', "\\bam (?:scurtat|rescris|reformulat|modificat|eliminat|adăugat|păstrat|simplificat|înlocuit)"},
    {TextCue::Offer, 'W', "spune(?:ți)?-mi|anunță-mă|anunțați-mă|nu ezita(?:ți)?"},
    {TextCue::OfferToDo, 'P', "\\b(?:vrei|doriți|dorești) să"},
    {TextCue::Change, 'S', "modific|schimb|ajust|variant|ton\\b|tonul"},
    {TextCue::Matter, 'S', "propoziți|tonul|textul|cuvinte|stilul|ritm|original"},
    {TextCue::Note, 'W', "notă|explicație|observație"},
    {TextCue::Heading, 'W', "(?:principalele )?(?:modificări|schimbări|îmbunătățiri)"},
    {TextCue::CountWords, 'W', "cuvinte"},
    {TextCue::CountSigns, 'W', "caractere"},
    {TextCue::CountSyllables, 'W', "silabe"},
    {TextCue::Salutation, 'W', "drag[ăi]?|stimat[eă]|bună(?: ziua)?|salut"},
};

} // namespace

std::span<const CueRow> italianCueRows()
{
    return italianRows;
}

} // namespace engine

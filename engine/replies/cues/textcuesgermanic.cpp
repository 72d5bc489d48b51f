// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Cues of German, Dutch and the Nordic languages.

#include "engine/replies/cues/textcuerows.h"

namespace engine {

namespace {

constexpr CueRow germanicRows[] = {
    // German
    {TextCue::Opener, 'W',
        "gerne?|natürlich|selbstverständlich|klar|na klar|sicher|aber sicher|verstanden|alles klar|okay|kein problem|sehr gerne|"
        "super|danke(?: für [^.!,\\n]{1,60})?"},
    {TextCue::Polite, 'W', "gerne?|natürlich|selbstverständlich|sehr gerne|alles klar|kein problem"},
    {TextCue::Presents, 'W',
        "(?:unten|nachfolgend|hier|anbei) (?:findest du|finden sie|siehst du)|so könnte|hier(?= (?:mein|meine|unser|noch|eine?|"
        "zwei) )|hier (?:ist|sind|folgt|haben sie|hast du|kommt)|hier(?= (?:der|die|das|dein|deine|mein|meine|eine?)\\b)|"
        "nachfolgend|nachstehend|im folgenden|anbei|ich schlage(?: dir| ihnen)? (?:folgende|vor)|mein vorschlag"},
    {TextCue::PresentsMild, 'W', "das ist|dies ist|das wäre"},
    {TextCue::PresentsEnd, 'W', "(?:folgt|steht|findest du|finden sie|lautet)(?: (?:hier|unten|unten stehend))?(?: so| wie folgt)?|wie folgt"},
    {TextCue::Complete, 'W',
        "hier bitte(?:schön)?|(?:vielleicht|etwa|zum beispiel) so|wie wäre es (?:damit|mit dieser (?:version|fassung|variante))|"
        "so könnte (?:es|das|er|sie)(?: \\w+)? (?:klingen|lauten|aussehen)|hier (?:ist|kommt) (?:es|er|sie)|hier bitte|"
        "bitte sehr|bitteschön|bitte schön|wie wäre es damit|mein vorschlag(?: lautet)?"},
    {TextCue::CompleteMild, 'W', "versuch(?:e|en sie)? es (?:damit|so)"},
    {TextCue::Clause, 'W', "wo|was|warum|wie|wann|wer|ob|weshalb"},
    {TextCue::Imperative, 'W',
        "(?:verbessere|überarbeite|kürze|schreibe|formuliere|korrigiere|übersetze)n?(?: sie)? (?:den|die|das|diesen|dieses|diese|"
        "folgenden?|ein|eine|einen)"},
    {TextCue::Rewritten, 'S', "umformuliert|umgeschrieben|neu ?formuliert|überarbeitet|gekürzt|lektoriert|redigiert|gestrafft"},
    {TextCue::Revised, 'S',
        "verbessert|optimiert|korrigiert|angepasst|aktualisiert|endgültig|final\\b(?! \\w+s\\b)|finale[nrs]?\\b|kombiniert|"
        "erweitert|vereinfacht|geändert"},
    {TextCue::Fresh, 'W', "neue[rsnm]?|weitere[rs]?|andere[rs]?|alternative[rs]?|kürzere[rs]?|knappere[rs]?|bessere[rs]?|klarere[rs]?|mögliche[rs]?"},
    {TextCue::Indefinite, 'W', "eine?n?"},
    {TextCue::Version, 'P',
        "\\b\\w*(?:überarbeitung|neufassung|alternative|umformulierung|kürzung)(?:en)?\\b|\\b\\w*(?:version|fassung|vorschlag|"
        "entwurf|variante|versuch|text|antwort|prompt|anweisung|formulierung|kombination)(?:en|s|e)?\\b"},
    {TextCue::Genre, 'P',
        "\\b\\w*(?:gedicht|haiku|slogan|spruch|titel|überschrift|schlagzeile|namen?|brief|e-?mail|nachricht|beschreibung|absatz|"
        "satz|zusammenfassung|übersetzung|geschichte|rede|witz|beitrag|tweet)(?:e|s|es)?\\b"},
    {TextCue::Answer, 'W', "text|ausgabe|antwort"},
    {TextCue::Tail, 'W', "über|für|mit|in|auf|zum|zur|nach|als|basierend"},
    {TextCue::OwnTail, 'W', "von|meines|meiner|des|aus|ich|er|sie|wir"},
    {TextCue::Person, 'W', "ich|mir|mich|mein|meine|du|dir|dein|deine|sie|ihnen|ihr|ihre"},
    {TextCue::Ours, 'W', "unsere?[nmrs]?"},
    {TextCue::Changed, 'P',
        "\\bich habe\\b[^.\\n]{0,100}\\b(?:gewählt|ausgetauscht|zusammengeführt|kombiniert|verändert|gehalten|verwendet|"
        "umgestellt|reduziert|verdichtet|verstärkt|eingebaut|gemacht)|\\b(?:der|die|das) \\w+ (?:wurde|"
        "ist)\\b[^.\\n]{0,60}\\b(?:gekürzt|umformuliert|überarbeitet|geändert|gestrichen|gestrafft|angepasst|vereinfacht)|"
        "\\bich habe\\b[^.\\n]{0,80}\\b(?:gekürzt|umformuliert|umgeschrieben|überarbeitet|geändert|ersetzt|entfernt|gestrichen|"
        "angepasst|vereinfacht|verbessert|beibehalten|hinzugefügt|ergänzt|betont|gestrafft)"},
    {TextCue::Source, 'W', "(?:erste|zweite|ursprüngliche|vorige|beide)[nrs]? (?:text|fassung|version|prompt|entwurf)\\w*|das original"},
    {TextCue::Offer, 'W',
        "gern(?:e)? (?:passe|kann|schreibe|mache|ändere|überarbeite|kürze|liefere) ich|(?:passe|schreibe|mache|ändere|"
        "überarbeite|kürze) ich (?:ihn|sie|es|den|die|das|auch|gerne?)|(?:wenn|falls) (?:du|sie) (?:möchtest|möchten|magst|"
        "willst|wollen|wünschen)[^.\\n]{0,60}\\bkann ich|melde dich|melden sie sich|"
        "lass(?:en sie)? (?:es )?mich (?:gerne )?wissen|lass(?:en sie)? mich wissen|"
        "sag(?:en sie)?(?: mir)?(?: \\w+)? (?:bescheid|wenn|falls)|sag es mir|sagen sie es mir|gib(?: mir)? bescheid|"
        "kann ich (?:\\w+ )?(?:den|die|das|ihn|sie|es|auch|noch|gerne)|ich kann (?:den|die|das|ihn|sie|es)"},
    {TextCue::OfferToDo, 'P',
        "\\b(?:möchtest du|möchten sie|brauchst du|brauchen sie|wünschen sie|willst du)(?: noch| gern| gerne)? (?:weitere|"
        "eine?n? (?:andere|kürzere|längere|weitere|formellere|lockerere)\\w*|andere|mehr|den|die)? ?\\w*(?:version|fassung|"
        "variante|vorschl[aä]g|text|option|entwurf)|\\bsoll ich\\b|\\bmöchten sie,? dass ich\\b|\\bmöchtest du,? dass ich\\b|"
        "\\bmöcht(?:est du|en sie)(?: noch)? (?:etwas|weitere)\\b"},
    {TextCue::Change, 'S',
        "variation|andere[nrs]? (?:ton|stil|länge)|formell|lustiger|kürzer|länger|vorschläge|ton\\b|tonlage|alternativ|änderung|"
        "ändern|anpass|variant|version|fassung|überarbeit|kürz|den ton|umformul"},
    {TextCue::Matter, 'S',
        "wortzahl|\\d+ wörter|pointe|einstieg|schluss\\b|bild\\b|struktur|das original|doppelung|wiederhol|füllw|sätze|satz\\b|"
        "formulier|wortwahl|tonfall|der ton\\b|den ton\\b|silbe|prägnan|knapper|der text\\b|den text\\b|prompt|wörter|absatz|"
        "stil\\b|rhythmus"},
    {TextCue::Matter, 'W', "ton|tonfall|stil"},
    {TextCue::Quality, 'S',
        "straffer|lebendig|eindringlich|flüssiger|humorvoll|einfacher|wie gewünscht|kürzer|länger|knapper|prägnanter|klarer|"
        "direkter|lebendiger|konkreter|betont"},
    {TextCue::Note, 'W', "anmerkungen|hinweise|kommentar|zur erläuterung|hinweis|anmerkung|notiz|erklärung|begründung|erläuterung"},
    {TextCue::Directive, 'W', "muss|müssen|soll(?:en|te)?|darf|dürfen|bitte|immer|niemals|achte"},
    {TextCue::ThisVersion, 'W',
        "diese(?: \\w+)? (?:überarbeitung|neufassung|kürzung|kombination)|der (?:neue|überarbeitete|obige|gekürzte) text|"
        "die (?:obige|überarbeitete) (?:version|fassung)|(?:diese(?: \\w+)?|die (?:neue|überarbeitete|gekürzte|verbesserte|"
        "kürzere)) (?:version|fassung|variante|formulierung)|dieser (?:text|prompt|entwurf|slogan)"},
    {TextCue::Heading, 'W', "(?:vorgenommene |wichtigste |die )?(?:änderungen|verbesserungen|anpassungen)|begründung|erklärung"},
    {TextCue::OwnHeading, 'W',
        "(?:zusammenfassung|übersicht) der änderungen|warum (?:das|es|diese \\w+) (?:funktioniert|besser ist|wirkt)|"
        "was (?:wurde geändert|neu ist|ich verändert habe)|vorgenommene änderungen|(?:die )?wichtigsten änderungen|"
        "was (?:ich geändert habe|sich geändert hat)|warum (?:das|es) (?:funktioniert|besser ist)"},
    {TextCue::Wish, 'P',
        "(?:passt|gefällt|klingt|trifft) (?:das|es|dir das|ihnen das|das so|so)[^.!\\n?]{0,30}|wie (?:klingt|gefällt|"
        "wirkt) das(?: (?:so|für dich|für sie|dir|ihnen))?|entspricht das (?:deinen|ihren) vorstellungen|ich hoffe,? (?:das|dies|"
        "es|(?:der|die) (?:text|fassung|version|entwurf|vorschlag)) (?:gefällt|passt|hilft|entspricht)[^.!\\n]{0,40}|"
        "viel (?:spaß|erfolg|freude)(?: damit)?|passt das so|gefällt (?:dir|ihnen) (?:das|die version)|ich hoffe,? (?:das|es|sie|"
        "er) gefällt(?: dir| ihnen)?|(?:ich hoffe,? )?das hilft(?: dir| ihnen)?(?: weiter)?|viel erfolg"},
    {TextCue::EditVerb, 'W',
        "ist (?:nun|jetzt)|betont|bewahrt|behält|vermeidet|verbindet|kombiniert|ersetzt|bleibt|wirkt|klingt|verzichtet|hebt|"
        "setzt|bringt|hält|verwendet|kürzt|legt"},
    {TextCue::CountWords, 'W', "wörter|worte|wort|wortzahl|wortanzahl"},
    {TextCue::CountSigns, 'W', "zeichen|zeichenzahl|zeichenanzahl"},
    {TextCue::CountSyllables, 'W', "silben"},
    {TextCue::CountBeside, 'W', "anzahl|ca|etwa|genau|insgesamt|gesamt|mit|ohne|inklusive|leerzeichen|von|maximal|limit|länge|rund|unter"},
    {TextCue::Salutation, 'W', "liebe[rs]?|sehr geehrte[r]?|hallo|guten (?:tag|morgen|abend)|moin"},
    {TextCue::Signed, 'W',
        "(?:mit )?(?:freundlichen|besten|herzlichen|lieben|vielen) (?:grüßen|dank)|(?:viele|liebe|beste|herzliche) grüße|grüße|"
        "gruß|dein|deine|ihr|ihre|euer"},
    // Dutch
    {TextCue::Opener, 'W', "natuurlijk|zeker|graag|prima|begrepen|goed|geen probleem|uiteraard|oké"},
    {TextCue::Polite, 'W', "natuurlijk|zeker|uiteraard|geen probleem"},
    {TextCue::Presents, 'W',
        "hier (?:vind|vindt) (?:je|u)|hieronder (?:vind|vindt|staat|volgt)(?: je| u)?|bij deze|hier (?:is|zijn|volgt|heb je)|"
        "hieronder|hierbij|ik stel voor"},
    {TextCue::PresentsMild, 'W', "dit is"},
    {TextCue::PresentsEnd, 'W', "(?:volgt|staat) (?:hieronder|hier)|is als volgt|als volgt"},
    {TextCue::Complete, 'W',
        "hier (?:is|heb je) (?:het|hem|ze)|misschien zoiets|zoiets als dit|wat (?:vind je hiervan|dacht je van deze versie)|"
        "alsjeblieft|alstublieft|wat dacht je hiervan|mijn voorstel"},
    {TextCue::Clause, 'W', "waarom|hoe|wat|waar|wanneer|wie"},
    {TextCue::Rewritten, 'S', "herschreven|geherformuleerd|ingekort|bewerkt"},
    {TextCue::Revised, 'S', "verbeterd|herzien|geoptimaliseerd|gecorrigeerd|aangepast|bijgewerkt|gecombineerd|definitie|vereenvoudigd"},
    {TextCue::Fresh, 'W', "nieuwe?|andere?|alternatie(?:f|ve)|kortere?|betere?|duidelijkere?"},
    {TextCue::Indefinite, 'W', "een"},
    {TextCue::Version, 'P', "\\b\\w*(?:versie|voorstel|variant|poging|tekst|antwoord|concept|suggestie|instructie|prompt|formulering)\\b"},
    {TextCue::Genre, 'P',
        "\\b\\w*(?:gedicht|haiku|slogan|titel|kop|verhaal|brief|bericht|beschrijving|alinea|zin|samenvatting|vertaling|mop|"
        "toespraak|naam|tweet)\\b"},
    {TextCue::Answer, 'W', "antwoord|uitvoer"},
    {TextCue::Tail, 'W', "over|voor|met|die|dat|in|op"},
    {TextCue::OwnTail, 'W', "van"},
    {TextCue::Person, 'W', "ik|mij|me|mijn|je|jij|jouw|u|uw"},
    {TextCue::Ours, 'W', "onze?"},
    {TextCue::Changed, 'P',
        "\\bik heb\\b[^.\\n]{0,80}\\b(?:ingekort|herschreven|geherformuleerd|vervangen|verwijderd|aangepast|vereenvoudigd|"
        "verbeterd|behouden|toegevoegd|geschrapt|veranderd)"},
    {TextCue::Offer, 'W',
        "als je (?:wilt|wil|liever)[^.\\n]{0,60}\\bkan ik|ik kan (?:ook|het|de|hem|er|nog)|laat (?:me|het me|"
        "gerust) (?:gerust )?weten|laat (?:het )?me (?:het )?(?:gerust )?weten|laat het weten|zeg het maar|geef gerust aan"},
    {TextCue::OfferToDo, 'P',
        "\\bwil je (?:nog )?(?:een (?:andere|kortere|langere)|andere|meer|dat)\\b|\\bwilt u (?:nog )?(?:een andere|andere|meer)|"
        "\\bwil je dat ik\\b|\\bzal ik\\b|\\bwilt u dat ik\\b"},
    {TextCue::Change, 'S', "kortere|formeler|langere|opties|suggesties|ander(?:e)? stijl|aanpas|wijzig|verander|variant|versie|de toon|andere toon"},
    {TextCue::Matter, 'S',
        "het origineel|bijvoeglijke|beeld\\b|structuur|openings|slotzin|toon\\b|herhaling|\\d+ woorden|de zin\\b|zinnen|"
        "formulering|de toon\\b|lettergre|bondig|de tekst\\b|woorden\\b|alinea|stijl\\b|ritme"},
    {TextCue::Quality, 'S', "vlotter|strakker|speelser|zoals gevraagd|korter|bondiger|duidelijker|krachtiger|directer|levendiger|benadrukt"},
    {TextCue::Note, 'W', "opmerking|noot|toelichting|uitleg|let op"},
    {TextCue::Directive, 'W', "moet(?:en)?|mag|nooit|altijd|gebruik"},
    {TextCue::ThisVersion, 'W',
        "de (?:nieuwe|aangepaste|herziene|verbeterde|kortere) (?:versie|tekst)|deze(?: \\w+)? (?:herziening|bewerking)|"
        "deze(?: \\w+)? (?:versie|variant|tekst|formulering)"},
    {TextCue::Heading, 'W', "(?:belangrijkste |aangebrachte )?(?:wijzigingen|aanpassingen|verbeteringen)|toelichting"},
    {TextCue::OwnHeading, 'W',
        "(?:belangrijkste|aangebrachte) (?:wijzigingen|aanpassingen|verbeteringen)|wat (?:is er veranderd|ik veranderde)|"
        "waarom (?:dit|het) (?:werkt|beter is)|wat ik heb veranderd|waarom dit werkt"},
    {TextCue::Wish, 'P',
        "(?:ik )?hoop dat (?:dit|het|deze versie) (?:helpt|bevalt|aansluit|werkt)[^.!\\n]{0,30}|veel (?:succes|"
        "plezier)(?: ermee)?|(?:ik )?hoop dat dit helpt|succes"},
    {TextCue::EditVerb, 'W', "is nu|benadrukt|behoudt|vermijdt|combineert|vervangt|blijft|legt|klinkt|gebruikt|bewaart"},
    {TextCue::CountWords, 'W', "woorden|woord"},
    {TextCue::CountSigns, 'W', "tekens"},
    {TextCue::CountSyllables, 'W', "lettergrepen"},
    {TextCue::CountBeside, 'W', "aantal|totaal|ongeveer|circa|precies|inclusief|exclusief|spaties|van|maximaal|limiet|het|de"},
    {TextCue::Salutation, 'W', "beste|lieve|geachte|hallo|hoi|goede(?:morgen|middag|navond)"},
    {TextCue::Signed, 'W', "(?:met )?(?:vriendelijke|hartelijke) groet(?:en)?|groet(?:en|jes)?|liefs|je|jouw|uw"},
    // Swedish, Danish, Norwegian
    {TextCue::Opener, 'W',
        "självklart|naturligtvis|absolut|visst|javisst|självfallet|selvfølgelig|naturligvis|gärna|gerne|selvsagt|klart|"
        "selvfølgeligt"},
    {TextCue::Polite, 'W', "självklart|naturligtvis|javisst|självfallet|selvfølgelig|naturligvis|selvsagt"},
    {TextCue::Presents, 'W',
        "här (?:är|kommer|följer|har du)|her (?:er|kommer|følger|har du)|nedan(?: följer| är| finns)?|nedenfor(?: er|"
        " finder du)?|herunder"},
    {TextCue::Complete, 'W', "varsågod|værsgo|vær så god|här är den|her er den"},
    {TextCue::Rewritten, 'S', "omskriv(?:en|et|na)|omskrevet|omformulera|omformulert|omformuleret"},
    {TextCue::Revised, 'S',
        "förbättra[dt]|omarbeta[dt]|reviderad|uppdatera[dt]|korta[dt]|slutlig|forbedre[dt]|revidere[dt]|opdatere[dt]|oppdater|"
        "forkorte[dt]|endelig|redigera[dt]|redigere[dt]"},
    {TextCue::Fresh, 'W', "nya?|nytt|ny|annan|anden|annen|alternativ|kortare|kortere|bättre|bedre|mer \\w+"},
    {TextCue::Indefinite, 'W', "en|ett|et"},
    {TextCue::Version, 'P',
        "\\b\\w*(?:version|versjon|udgave|utgave|utkast|udkast|förslag|forslag|text|tekst|variant|svar|prompt)(?:en|et|er|n|t|"
        "s)?\\b"},
    {TextCue::Genre, 'P',
        "\\b\\w*(?:dikt|digt|slogan|rubrik|overskrift|titel|tittel|brev|mejl|mail|berättelse|fortælling|historie|beskrivning|"
        "beskrivelse|sammanfattning|haiku)(?:en|et|n)?\\b"},
    {TextCue::Tail, 'W', "för|till|om|med|av|som|for|til|af|med"},
    {TextCue::Changed, 'P',
        "\\b(?:jag|jeg) har\\b[^.\\n]{0,60}\\b(?:kortat|ändrat|skrivit om|förenklat|tagit bort|lagt till|behållit|forkortet|"
        "ændret|endret|omskrevet|forenklet|fjernet|tilføjet|beholdt|strammet)"},
    {TextCue::Offer, 'W',
        "säg till|hör av dig|låt mig veta|sig til|lad mig vide|gi(?: meg)? beskjed|si ifra|la meg vite|sig endelig til|"
        "jag kan (?:också|även)|jeg kan også"},
    {TextCue::OfferToDo, 'P', "\\b(?:vill du att jag|vil du have,? at jeg|vil du at jeg|ska jag|skal jeg)\\b"},
    {TextCue::Change, 'S', "ändr|ændr|endr|justera|justere|tonen\\b|variant|version|kortare|kortere"},
    {TextCue::Matter, 'S', "mening\\b|meningen\\b|sætning|tonen\\b|texten\\b|teksten\\b|ord\\b|originalet|rytm|stil\\b"},
    {TextCue::Quality, 'S', "kortare|kortere|tydligare|tydeligere|skarpare"},
    {TextCue::Note, 'W', "obs|notera|anmärkning|kommentar|bemærk|merknad|forklaring|förklaring"},
    {TextCue::ThisVersion, 'W', "(?:den här|denna|denne) (?:version|versjon|udgave|utgave|text|tekst)(?:en)?"},
    {TextCue::Heading, 'W', "(?:viktigaste |vigtigste |viktigste )?(?:ändringar|ændringer|endringer|förbättringar|forbedringer)"},
    {TextCue::OwnHeading, 'W', "(?:gjorda ändringar|vad jag ändrade|hvad jeg har ændret|hva jeg endret|varför det fungerar)"},
    {TextCue::CountWords, 'W', "ord"},
    {TextCue::CountSigns, 'W', "tecken|tegn"},
    {TextCue::CountSyllables, 'W', "stavelser"},
    {TextCue::Salutation, 'W', "hej|kära|käre|bästa|kære|hei|god dag"},
    {TextCue::Signed, 'W', "(?:med )?(?:vänliga|venlig|vennlig) (?:hälsningar|hilsen)|hälsningar|hilsen|mvh|kram"},
};

} // namespace

std::span<const CueRow> germanicCueRows()
{
    return germanicRows;
}

} // namespace engine

// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Cues of Polish, Russian, Ukrainian, Czech and Slovak.

#include "engine/replies/cues/textcuerows.h"

namespace engine {

namespace {

constexpr CueRow slavicRows[] = {
    // Polish
    {TextCue::Opener, 'W', "oczywiście|jasne|pewnie|dobrze|z przyjemnością|rozumiem|nie ma sprawy"},
    {TextCue::Polite, 'W', "oczywiście|jasne|z przyjemnością"},
    {TextCue::Presents, 'W',
        "oto|poniżej (?:znajdziesz|znajdą państwo|jest)|proszę,? oto|oto|poniżej(?: znajduje się| przedstawiam)?|proponuję|"
        "przedstawiam"},
    {TextCue::PresentsMild, 'W', "to jest|to"},
    {TextCue::PresentsEnd, 'W', "(?:znajduje się|jest) poniżej|brzmi(?: następująco| tak)?"},
    {TextCue::Complete, 'W', "proszę(?: bardzo)?|może coś takiego|co powiesz na (?:to|taką wersję)|oto (?:on|ona|ono)"},
    {TextCue::Clause, 'W', "dlaczego|jak|co|gdzie|kiedy|kto"},
    {TextCue::Rewritten, 'S', "przepisan|przeredagowan|przeformułowan|skrócon|zredagowan"},
    {TextCue::Revised, 'S', "poprawion|ulepszon|zmienion|zoptymalizowan|zaktualizowan|dopracowan|połączon|uproszczon|ostateczn|finaln"},
    {TextCue::Fresh, 'W', "now[yaeą]|inn[yae]|alternatywn[yae]|krótsz[yae]|lepsz[yae]"},
    {TextCue::Indefinite, 'W', "jedna|jeden|pewna"},
    {TextCue::Version, 'S', "wersj|propozycj|wariant|prób[aęy]\\b|tekst|odpowied|szkic|sugesti|instrukcj|prompt"},
    {TextCue::Genre, 'S',
        "wiersz|haiku|slogan|hasło|tytuł|histori|opowiadani|list\\b|wiadomość|opis\\b|akapit|zdani|streszczeni|tłumaczeni|dowcip|"
        "nazw[aęy]\\b"},
    {TextCue::Answer, 'W', "tekst|odpowiedź|wynik"},
    {TextCue::Tail, 'W', "o|dla|z|który|która|które|na|w"},
    {TextCue::Person, 'W', "ja|mi|mój|moja|ty|twój|twoja|ci"},
    {TextCue::Ours, 'W', "nasz\\w*"},
    {TextCue::Changed, 'P',
        "\\b(?:skrócił[ae]m|połączył[ae]m|wzmocnił[ae]m|wybrał[ae]m|dopracował[ae]m|poprawił[ae]m)\\b|\\b(?:skrócił[ae]m|"
        "przepisał[ae]m|zmienił[ae]m|usunął[ae]m|usunęłam|dodał[ae]m|poprawił[ae]m|uprościł[ae]m|zachował[ae]m|zastąpił[ae]m)\\b"},
    {TextCue::Offer, 'W',
        "(?:jeśli|jeżeli) (?:chcesz|wolisz|potrzebujesz)[^.\\n]{0,60}\\bmogę|mogę (?:też|również|zmienić|dostosować|przygotować|"
        "skrócić)|chętnie (?:\\w+)|daj(?:cie)? (?:mi )?znać|proszę dać znać"},
    {TextCue::OfferToDo, 'P', "\\bczy (?:chciał\\w*|życzysz|wolisz|potrzebujesz)\\b|\\bczy (?:mam|chcesz,? (?:żebym|abym))\\b"},
    {TextCue::Change, 'S',
        "inn[aąey] (?:wersj|wariant|ton)|krótsz|formaln|oficjaln|propozycj|alternatyw|zmian|zmieni|poprawk|popraw|wariant|wersj|"
        "ton\\b|dostosow"},
    {TextCue::Matter, 'S',
        "orygina|puent|polecen|rytm|styl|słow|powtórz|struktur|zdani|sformułowan|ton\\b|sylab|zwięz|tekst\\b|słów\\b|słowa\\b|"
        "akapit|styl\\b|rytm"},
    {TextCue::Quality, 'S', "mocniejsz|płynniejsz|naturalniej|krótsz|krótsz|bardziej (?:zwięz|bezpośredni|konkretn|żyw)|zwięźlejsz|podkreśla"},
    {TextCue::Note, 'W', "uwaga|notatka|wyjaśnienie|uzasadnienie"},
    {TextCue::Directive, 'W', "musi|muszą|należy|powin\\w+|nigdy|zawsze"},
    {TextCue::ThisVersion, 'W', "ta(?: \\w+)? (?:wersja|propozycja)|ten (?:tekst|slogan)"},
    {TextCue::Heading, 'W', "(?:główne |wprowadzone )?(?:zmiany|poprawki|ulepszenia)|wyjaśnienie"},
    {TextCue::OwnHeading, 'W',
        "(?:wprowadzone|główne|najważniejsze) (?:zmiany|poprawki|ulepszenia)|co (?:zmieniłem|zmieniłam|się zmieniło)|"
        "dlaczego to działa"},
    {TextCue::Wish, 'P',
        "mam nadzieję,? że[^.!\\n]{0,20}(?:pomoże|podoba|spodoba|pasuje)[^.!\\n]{0,20}|czy (?:to|tak) (?:pasuje|może być)|"
        "mam nadzieję,? że (?:to |się |ta wersja |ci |państwu )*(?:pomoże|spodoba|pasuje)[^.!\\n]{0,30}|co o tym (?:myślisz|"
        "sądzisz)"},
    {TextCue::EditVerb, 'W', "teraz|podkreśla|zachowuje|unika|łączy|zastępuje|pozostaje|brzmi|używa|kładzie"},
    {TextCue::CountWords, 'W', "słów|słowa|słowo"},
    {TextCue::CountSigns, 'W', "znaków|znaki"},
    {TextCue::CountSyllables, 'W', "sylab"},
    {TextCue::CountBeside, 'W', "liczba|około|dokładnie|razem|łącznie|ze|bez|spacjami|spacji|limit|z"},
    {TextCue::Salutation, 'W', "drog[iaie]|szanown[yai]|cześć|dzień dobry|witaj"},
    {TextCue::Signed, 'W', "z poważaniem|pozdrawiam|pozdrowienia|twój|twoja|ściskam"},
    // Russian, Ukrainian
    {TextCue::Opener, 'W',
        "авжеж|із задоволенням|звісно|ладно|окей|да, конечно|конечно|разумеется|хорошо|с удовольствием|понятно|понял[а]?|отлично|"
        "без проблем|звичайно|добре"},
    {TextCue::Polite, 'W', "авжеж|із задоволенням|звісно|конечно|разумеется|с удовольствием|звичайно"},
    {TextCue::Presents, 'W',
        "вот (?:как|что)? ?(?=\\w)|далее|представляю|нижче (?:наведено|подано)|вот|ниже(?: приведен[аоы]?| представлен[аоы]?)?|"
        "предлагаю|ось|нижче|пропоную"},
    {TextCue::PresentsMild, 'W', "это|це"},
    {TextCue::PresentsEnd, 'W', "(?:приведен[аоы]?|представлен[аоы]?|указан[аоы]?) ниже|следующ(?:ий|ая|ее)|звучит так|ниже"},
    {TextCue::Complete, 'W', "(?:может,? |например,? )?что-то вроде этого|как (?:вам|тебе) так(?:ой вариант)?|вот,? пожалуйста|пожалуйста"},
    {TextCue::Clause, 'W', "почему|как|что|где|когда|кто|и|в чём|в чем"},
    {TextCue::Rewritten, 'S', "переписанн|переформулированн|сокращ[её]нн|отредактированн|переработанн"},
    {TextCue::Revised, 'S',
        "відредагован|виправлен|скорочен|доопрацьован|исправлен|отредактирован|улучшенн|исправленн|изменённ|измененн|доработанн|"
        "обновл[её]нн|оптимизированн|объедин[её]нн|упрощ[её]нн|окончательн|финальн|покращен|оновлен"},
    {TextCue::Fresh, 'W', "нов(?:ый|ая|ое|ые)|друг(?:ой|ая|ое)|альтернативн(?:ый|ая)|более \\w+|короткий|новий|нова"},
    {TextCue::Version, 'S',
        "версі|варіант|чернетк|пропозиці|відповідь|редакци|верси|вариант|текст|ответ\\b|черновик|предложени|попытк|промпт|"
        "инструкци|формулировк"},
    {TextCue::Genre, 'S', "стих|хайку|слоган|заголов|назван|истори|рассказ|письм|сообщени|описани|абзац|предложени|перевод|шутк|твит"},
    {TextCue::Answer, 'W', "текст|ответ|вывод|результат"},
    {TextCue::Tail, 'W', "о|об|для|с|который|которая|на|в|про|по"},
    {TextCue::Person, 'W', "я|мне|мой|моя|ты|вы|вам|твой|ваш"},
    {TextCue::Ours, 'W', "наш\\w*"},
    {TextCue::Changed, 'P',
        "\\bя\\b[^.\\n]{0,20}\\b(?:сохранил|усилил|объединил|выбрал|оставил|убрал|постарал|сделал|использовал|поменял)(?:а|ась|"
        "ся)?\\b|\\b(?:сохранён|сохранен|сокращ[её]н|изменён|изменен|убран|добавлен|усилен|исправлен)[аоы]?\\b|"
        "\\bя (?:также )?(?:сократил|переписал|изменил|убрал|заменил|добавил|сохранил|упростил|улучшил|сделал|исправил|"
        "переформулировал)а?\\b"},
    {TextCue::Offer, 'W',
        "(?:если|при необходимости) (?:хотите|хочешь|нужно|нужен|нужна|нужны|желаете|потребуется)?[^.\\n]{0,60}\\b(?:я )?(?:могу|"
        "измен\\w+|сделаю)|могу (?:также|ещё|еще|изменить|сделать|предложить|добавить)|обращайтесь|повідомте|скажіть|"
        "дай(?:те)? (?:мне )?знать|сообщите|скажи(?:те)?,? если"},
    {TextCue::OfferToDo, 'P',
        "\\b(?:нужн[аоы]? ли|хотите|хочешь)\\b[^.\\n]{0,20}\\b(?:ещё|еще|друг|вариант|чтобы|изменить|верси)|\\bсделать (?:его|её|"
        "ее|текст) (?:короче|длиннее)|\\bхочете,? щоб я|\\b(?:хотите|хочешь),? чтобы я\\b|\\bмне (?:изменить|сделать)\\b"},
    {TextCue::Change, 'S',
        "поправ|правк|стил|вариант|другой (?:тон|вариант|стиль)|официальн|короче|длиннее|альтернатив|зміни|змінити|варіант|"
        "предлож|изменени|измени|правк|доработ|вариант|верси|тон\\b|корректир"},
    {TextCue::Matter, 'S',
        "оригинал|концовк|тон\\b|тона\\b|тоном|ирони|стиль|ритм|слова|повтор|структур|образ\\b|инструкци|речення|предложени|"
        "формулировк|тон\\b|слог|лаконич|текст\\b|слов\\b|абзац|стил|ритм"},
    {TextCue::Quality, 'S',
        "сильнее|живее|естественнее|проще|ярче|выразительн|как вы просили|коротше|короче|лаконичнее|яснее|ч[её]тче|"
        "более (?:кратк|прям|жив|ч[её]тк)|подч[её]ркивает"},
    {TextCue::Note, 'W', "примечания|замечание|пояснения|примітка|пояснення|примечание|пояснение|комментарий|объяснение|обоснование"},
    {TextCue::Directive, 'W', "долж[енн]\\w*|нужно|следует|никогда|всегда|нельзя"},
    {TextCue::ThisVersion, 'W',
        "(?:эта|новая|данная)(?: \\w+)? (?:версия|редакция|формулировка)|(?:этот|новый|данный)(?: \\w+)? (?:вариант|текст)|(?:ця|"
        "нова) версія|эта(?: \\w+)? (?:версия|формулировка)|этот (?:вариант|текст|слоган)"},
    {TextCue::Heading, 'W', "(?:основные |внесённые |внесенные )?(?:изменения|правки|улучшения)|пояснение"},
    {TextCue::OwnHeading, 'W',
        "(?:основные |внес[её]нные |ключевые )?(?:изменения|правки|улучшения)(?: в тексте)?|что (?:было )?(?:изменено|улучшено|"
        "сделано)|почему (?:это|так) (?:работает|лучше)|что (?:изменено|изменилось|я изменил)|почему это работает"},
    {TextCue::Wish, 'P',
        "(?:такой вариант|так) (?:подходит|подойд[её]т)|как (?:вам|тебе) (?:такой вариант|так)?|надеюсь,? (?:это |вам |тебе |"
        "что |текст |вариант )*(?:поможет|понравится|подойд[её]т|подходит)[^.!\\n]{0,30}|как вам|что скаж(?:ете|ешь)|"
        "надеюсь,? (?:это|что это) (?:поможет|помог[лоа]+|вам поможет)"},
    {TextCue::EditVerb, 'W', "теперь|стал[аои]?|сохраняет|подч[её]ркивает|избегает|объединяет|заменяет|остаётся|звучит|использует|делает|передаёт"},
    {TextCue::CountWords, 'W', "слов|слова|слово"},
    {TextCue::CountSigns, 'W', "символов|символа|знаков|знака"},
    {TextCue::CountSyllables, 'W', "слогов|слога"},
    {TextCue::CountBeside, 'W', "количество|всего|около|примерно|ровно|число|с|без|пробелами|пробелов|лимит|максимум|из"},
    {TextCue::Salutation, 'W', "дорог(?:ой|ая|ие)|уважаем(?:ый|ая|ые)|здравствуй(?:те)?|привет|добрый (?:день|вечер)"},
    {TextCue::Signed, 'W', "с уважением|ваш|ваша|твой|твоя|искренне|всего доброго|обнимаю|целую"},
    // Czech, Slovak
    {TextCue::Opener, 'W', "samozřejmě|jistě|ráda?|určitě|samozrejme|iste"},
    {TextCue::Polite, 'W', "samozřejmě|jistě|samozrejme"},
    {TextCue::Presents, 'W', "zde (?:je|máte)|tady (?:je|máš|máte)|níže (?:je|najdete|uvádím)|tu je|nižšie"},
    {TextCue::Rewritten, 'S', "přepsan|přeformulovan|prepísan"},
    {TextCue::Revised, 'S', "vylepšen|upraven|opraven|přepracovan|zkrácen|aktualizovan|finální|konečn|vylepšen|upraven"},
    {TextCue::Fresh, 'W', "nov[áýé]|jin[áý]|kratší|lepší"},
    {TextCue::Version, 'S', "verz[ei]|verzia|text\\b|textu\\b|návrh|variant|odpověď|prompt"},
    {TextCue::Changed, 'P',
        "\\b(?:zkrátil|upravil|změnil|přepsal|odstranil|přidal|zachoval|zjednodušil)a? jsem|\\bjsem (?:\\w+ )?(?:zkrátil|upravil|"
        "změnil|přepsal|odstranil|přidal|zachoval|zjednodušil)a?"},
    {TextCue::Offer, 'W', "dej(?:te)? (?:mi )?vědět|řekni(?:te)? mi|neváhej(?:te)?"},
    {TextCue::OfferToDo, 'P', "\\b(?:chceš|chcete),? abych"},
    {TextCue::Change, 'S', "změn|úprav|upravi|variant|verz|tón"},
    {TextCue::Matter, 'S', "vět[aeuy]\\b|tón|text\\b|slov\\b|styl\\b|rytm|origin"},
    {TextCue::Note, 'W', "poznámka|vysvětlení"},
    {TextCue::Heading, 'W', "(?:hlavní |provedené )?(?:změny|úpravy|vylepšení)"},
    {TextCue::CountWords, 'W', "slov"},
    {TextCue::CountSigns, 'W', "znaků"},
    {TextCue::CountSyllables, 'W', "slabik"},
    {TextCue::Salutation, 'W', "vážen[ýáí]|mil[ýáí]|dobrý den|ahoj"},
};

} // namespace

std::span<const CueRow> slavicCueRows()
{
    return slavicRows;
}

} // namespace engine

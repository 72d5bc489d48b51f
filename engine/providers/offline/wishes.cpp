// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/offline/wishes.h"

#include "engine/base/words.h"
#include "engine/providers/interface/completion.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace engine {

namespace {

const QSet<QString> &fillers()
{
    static const QSet<QString> words = [] {
        const QString list = QStringLiteral(
            "a about above after all also an and any are as at be before below between both but by can could do does each every few fewer for from give had has have "
            "he her here his how i if in into is it its itself just keep least less like line lines make may maximum me minimum more most must my no not of on one only or other our out "
            "over own please short should so some such than that the their them then there these they this those three to two under up us use using very was "
            "we were what when which while who why will with within without word words would write writes written your you text texts sentence sentences "
            "character characters paragraph create compose invent produce generate describe explain tell say form four five six seven eight ten long too "
            "mention include add featuring need needs want don't cannot syllables");
        const QStringList words = list.split(u' ');
        return QSet<QString>(words.begin(), words.end());
    }();
    return words;
}

QStringList contentWords(const QString &text)
{
    QStringList words;
    for (const QString &word : foldedWords(text)) {
        const bool number = std::all_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
        if (word.size() > 1 && !number && !fillers().contains(word) && !words.contains(word))
            words << word;
    }
    return words;
}

QRegularExpression insensitive(const char *pattern)
{
    return QRegularExpression(QString::fromUtf8(pattern), QRegularExpression::CaseInsensitiveOption);
}

/// Topic of the task: the text after "about" or "on", else after "for", without clauses and limits; else its first words.
QString topicOf(const QString &task)
{
    static const QRegularExpression about = insensitive("\\b(?:about|on|describing|that announces)\\s+([^.,;:!?\\n–—(]{3,80})");
    static const QRegularExpression purpose = insensitive("\\bfor\\s+([^.,;:!?\\n–—(]{3,80})");
    static const QRegularExpression tail = insensitive("\\s+(?:(?:in|with|within|using|of)\\s+(?:at most|no more|up to|exactly|under|fewer|less|\\d)|(?:that|which|who|whose|so that)\\b).*$");
    for (const QRegularExpression &pattern : {about, purpose}) {
        const QString topic = pattern.match(task).captured(1).remove(tail).trimmed();
        if (!topic.isEmpty())
            return topic;
    }
    const QStringList words = contentWords(task);
    return words.isEmpty() ? QStringLiteral("nothing in particular") : words.mid(0, 3).join(u' ');
}

int numberAfter(const QString &text, const QRegularExpression &pattern)
{
    return pattern.match(text).captured(1).toInt();
}

/// "(?i)\bvampires?\b|undead" → "vampire"; empty when it is no plain word.
QString plainWord(QString pattern)
{
    static const QRegularExpression sign(QStringLiteral("\\(\\?[a-zA-Z-]*\\)|\\(\\?:|\\\\[bAZz]|[()^$]|\\w\\?"));
    static const QRegularExpression plain(QStringLiteral("^[\\w'’ -]{1,30}$"), QRegularExpression::UseUnicodePropertiesOption);
    const QString word = pattern.remove(sign).section(u'|', 0, 0).trimmed();
    return plain.match(word).hasMatch() ? word : QString();
}

void readFeedback(const QString &feedback, Wishes *wishes)
{
    static const QRegularExpression most = insensitive("has \\d+ words?, at most (\\d+) wanted");
    static const QRegularExpression least = insensitive("has \\d+ words?, at least (\\d+) wanted");
    static const QRegularExpression missing = insensitive("\"([^\"]+)\" is missing");
    static const QRegularExpression unwanted = insensitive("\"([^\"]+)\" must not occur");
    if (const int limit = numberAfter(feedback, most))
        wishes->maxWords = limit;
    if (const int limit = numberAfter(feedback, least))
        wishes->minWords = limit;
    for (auto it = missing.globalMatch(feedback); it.hasNext();) {
        const QString word = plainWord(it.next().captured(1));
        if (!word.isEmpty())
            wishes->missing << word;
    }
    for (auto it = unwanted.globalMatch(feedback); it.hasNext();)
        wishes->unwanted << it.next().captured(1);
}

void readHint(const QString &hint, Wishes *wishes)
{
    static const QRegularExpression shorter = insensitive("\\b(?:shorter|brief|briefer|concise|fewer words|less wordy|trim)\\b");
    static const QRegularExpression longer = insensitive("\\b(?:longer|more detail|lengthen|expand)\\b");
    static const QRegularExpression mention =
        insensitive("\\b(?:mention|include|add|use|about|featuring|with)\\s+(?:(?:the|a|an|some|more|word)\\s+)*[\"'“]?([\\w’'-]+)");
    wishes->shorter = shorter.match(hint).hasMatch();
    wishes->longer = longer.match(hint).hasMatch();
    const QString word = mention.match(hint).captured(1).toCaseFolded();
    if (!word.isEmpty() && !fillers().contains(word))
        wishes->favoured << word;
}

} // namespace

Wishes wishesOfTask(const QString &task)
{
    static const QRegularExpression most = insensitive(
        "(?:at most|no more than|up to|under|fewer than|less than|within|max(?:imum)?(?: of)?|≤|<=?)\\s*(\\d{1,5})\\s+words?");
    static const QRegularExpression fewer = insensitive("(\\d{1,5})[ -]words?\\s+(?:or (?:fewer|less)|at most|max)");
    static const QRegularExpression least = insensitive("(?:at least|no fewer than|over|(?<!no )(?<!not )more than)\\s*(\\d{1,5})\\s+words?");
    Wishes wishes;
    wishes.topic = topicOf(task);
    wishes.words = contentWords(wishes.topic);
    if (wishes.words.isEmpty())
        wishes.words = contentWords(task);
    wishes.maxWords = numberAfter(task, most);
    if (!wishes.maxWords)
        wishes.maxWords = numberAfter(task, fewer);
    wishes.minWords = numberAfter(task, least);
    return wishes;
}

Wishes wishesOf(const CompletionRequest &request)
{
    Wishes wishes = wishesOfTask(request.task);
    for (const QString &feedback : request.feedback)
        readFeedback(feedback, &wishes);
    readHint(request.hint, &wishes);
    return wishes;
}

} // namespace engine

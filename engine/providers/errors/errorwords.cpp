// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/errors/errorwords.h"

#include <QRegularExpression>
#include <QStringList>

namespace engine {

namespace {

constexpr qsizetype mostLooked = 4000;

QString wordsOf(const ErrorBody &error)
{
    return (error.type + u' ' + error.code + u' ' + error.message).left(mostLooked);
}

/// Any of the alternatives, ignoring case. Only bounded gaps: linear in the text.
QRegularExpression anyOfForms(const QStringList &forms)
{
    QRegularExpression pattern(forms.join(u'|'), QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    pattern.optimize();
    return pattern;
}

/// A negation near the word, before or after it.
const QString refused = QStringLiteral("(?:\\bnot\\b|n't\\b|cannot|unsupported|unavailable|invalid|unknown|unexpected|unrecogni[sz]ed|illegal|fail|error|unable|only|must|forbidden|disabled)");

} // namespace

bool isContextOverflow(const ErrorBody &error)
{
    static const QRegularExpression rate = anyOfForms({QStringLiteral("rate[ _-]?limit"), QStringLiteral("per[ -](?:minute|second|hour|day)"),
        QStringLiteral("\\b[rt]p[mds]\\b"), QStringLiteral("quota"), QStringLiteral("throttl"), QStringLiteral("please wait|wait before|try again (?:later|in)")});
    static const QRegularExpression full = anyOfForms({
        QStringLiteral("context_length_exceeded|exceed_context_size|context_window_exceeded|prompt_too_long|string_above_max_length"),
        QStringLiteral("(?:exceed|larger|longer|greater|beyond|too|more than|overflow|full|not fit|out of).{0,80}\\b(?:context|ctx|sequence)[ _-]?(?:size|length|window|limit|len)"),
        QStringLiteral("\\b(?:context|ctx|sequence)[ _-]?(?:size|length|window|limit|len)\\b.{0,80}(?:exceed|larger|longer|greater|too|overflow|full|only|is \\d|of \\d|requested)"),
        QStringLiteral("\\bcontext\\b.{0,20}(?:overflow|exceeded|is full|exhausted|too)"),
        QStringLiteral("(?:max(?:imum)?|available|model'?s)[ _]?(?:context|prompt|input|sequence|model)[ _-]?(?:length|len|size|tokens)\\b"),
        QStringLiteral("\\b(?:prompt|input|request|messages?|conversation|text)s?\\b.{0,40}\\btoo (?:long|large|big|many tokens)"),
        QStringLiteral("too many (?:input |prompt |total )?tokens|token limit.{0,20}exceed|exceed\\w* .{0,30}token limit|range of input length"),
        QStringLiteral("\\b(?:prompt|input|tokens?|inputs)\\b.{0,60}(?:exceed|longer than|more than|greater than|larger than|less than|must be <=|over the).{0,60}(?:token|length|limit|context|size|maximum|\\d{3})"),
        QStringLiteral("(?:reduce|shorten) (?:the )?(?:length|size|number)? ?(?:of )?(?:the |your )?(?:messages|prompt|input|tokens)")});
    const QString words = wordsOf(error);
    return full.match(words).hasMatch() && !rate.match(words).hasMatch();
}

bool refusesGrammar(const ErrorBody &error)
{
    static const QRegularExpression pattern = anyOfForms({
        QStringLiteral("\\bgrammars?\\b"), QStringLiteral("\\bsamplers?\\b"), QStringLiteral("xgrammar|outlines|llguidance|lm-format-enforcer"),
        QStringLiteral("\\bguided[ _](?:decoding|json|generation)|structured[ _-]?outputs?\\b|constrained (?:decoding|generation|sampling)"),
        QStringLiteral("schema.{0,40}(?:conver|compil|too (?:complex|large|deep|many)|states)|(?:convert|compil|pars)\\w*.{0,20}(?:json )?schema"),
        QStringLiteral("json_validate_failed|vocabulary required for format")});
    return pattern.match(wordsOf(error)).hasMatch();
}

bool refusesJsonFormat(const ErrorBody &error)
{
    static const QString subject = QStringLiteral("(?:json[ _-]?schema|json[ _-]?object|json[ _]mode|response[ _-]?(?:format|schema)|response mime ?type|output format)");
    static const QRegularExpression pattern = anyOfForms({subject + QStringLiteral(".{0,80}") + refused, refused + QStringLiteral(".{0,80}") + subject});
    return pattern.match(wordsOf(error)).hasMatch();
}

bool refusesSystemRole(const ErrorBody &error)
{
    static const QString subject = QStringLiteral("(?:system|developer)['\"`]?[ _-](?:role|message|prompt|instruction)");
    static const QString name = QStringLiteral("['\"`](?:system|developer)['\"`]");
    static const QRegularExpression pattern = anyOfForms({
        subject + QStringLiteral("s?.{0,60}") + refused, refused + QStringLiteral(".{0,60}") + subject,
        QStringLiteral("\\brole.{0,60}") + name, name + QStringLiteral(".{0,60}\\broles?\\b"),
        QStringLiteral("\\broles? must alternate|must alternate between"),
        QStringLiteral("only.{0,30}\\buser\\b.{0,30}\\bassistant\\b|\\brole.{0,60}\\buser\\b['\"`]?,? (?:or|and) ['\"`]?assistant"),
        refused + QStringLiteral("[^.]{0,20}\\broles?\\b[^.]{0,20}\\b(?:system|developer)\\b"),
        QStringLiteral("jinja|minja|raise_exception|chat[ _]template|template ?error|apply_template|(?:render|apply)\\w* .{0,20}template")});
    static const QRegularExpression place(QStringLiteral("^(?:messages|input)(?:\\[\\d+\\]|\\.\\d+)(?:\\.\\w+)*\\.role$"));
    return pattern.match(wordsOf(error)).hasMatch() || place.match(error.param).hasMatch();
}

bool refusesThinking(const ErrorBody &error)
{
    static const QRegularExpression pattern = anyOfForms({refused + QStringLiteral(".{0,40}\\b(?:think|thinking|reasoning)\\b"),
        QStringLiteral("\\b(?:think|thinking|reasoning)\\b.{0,40}") + refused});
    return pattern.match(wordsOf(error)).hasMatch();
}

bool saysUnsupported(const ErrorBody &error)
{
    static const QRegularExpression pattern = anyOfForms({QStringLiteral("unsupported|not supported|unrecogni[sz]ed|unknown|not permitted|not allowed|unexpected"),
        QStringLiteral("extra (?:fields|inputs)|does(?: not|n't) support|deprecated|instead|extra_forbidden|cannot find field|not a valid (?:parameter|field)")});
    return pattern.match(wordsOf(error)).hasMatch();
}

} // namespace engine

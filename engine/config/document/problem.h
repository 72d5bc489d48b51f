// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace engine {

enum class Severity { Error, Warning, Hint };

enum class ProblemKind {
    Syntax,          ///< arguments: the reader's message
    WrongType,       ///< what is expected, what is there
    OutOfRange,      ///< value, smallest, largest
    UnknownChoice,   ///< value, the choices joined by ", "
    UnknownProvider, ///< value, the choices, the nearest or empty
    UnknownKey,      ///< key, nearest known key or empty: a hint, the key is kept
    Missing,         ///< what is needed
    BadFile,         ///< path, why it cannot be used
    BadPattern,      ///< regular expression, why
    BadSchema,       ///< what is wrong with a JSON schema, with the place in it
    BadPlace,        ///< why a program or folder of this machine cannot be used
    KeyMissing,      ///< environment variable
    NotAvailable,    ///< key, a way out (English) or empty: understood, but not run by this version
    NoStopRule,      ///< none
    PriceUnknown,    ///< models, money cap that does not count them
    NewerFormat,     ///< version found, version known
    Conflict,        ///< what is at odds with what
    CapCannotHold,   ///< models without a price, money cap that nothing else stands beside
    MoneyBelowCall,  ///< step, generator, what one call may cost, money cap
    TokensBelowCall, ///< step, generator, what one call may take, cap on tokens
    AllRunsBelowCall ///< step, generator, what one call may cost, money cap over all runs
};

/// One thing wrong with a configuration, with its place. ui/errortext and englishText() make the sentence.
struct Problem {
    Severity severity = Severity::Error;
    ProblemKind kind = ProblemKind::Syntax;
    QString path;   ///< dotted: "seeding.generators[1].temperature"; empty: the whole
    int line = 0;   ///< from 1; 0 when there is no text
    int column = 0; ///< from 1
    QStringList arguments;

    bool operator==(const Problem &) const = default;
};

/// One sentence that names the place and the way out, e.g. "line 3, seeding.count: 0 is too small; use 1 to 10000."
[[nodiscard]] QString englishText(const Problem &problem);

} // namespace engine

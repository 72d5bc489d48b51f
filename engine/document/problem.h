// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace engine {

enum class Severity { Error, Warning, Hint };

enum class ProblemKind {
    Syntax,          ///< arguments: the reader's message
    WrongType,       ///< expected type, actual type
    OutOfRange,      ///< value, smallest, largest
    UnknownChoice,   ///< value, the choices joined by ", "
    UnknownProvider, ///< value, the choices, the nearest or empty
    UnknownKey,      ///< key, nearest known key or empty: a hint only, the key is kept
    Missing,         ///< the missing value
    BadFile,         ///< path, reason
    BadPattern,      ///< regular expression, reason
    BadSchema,       ///< error in a JSON schema, with its place in the schema
    BadPlace,        ///< reason why a program or folder of this machine cannot be used
    KeyMissing,      ///< environment variable
    NotAvailable,    ///< key, alternative (English) or empty: a known setting that this version cannot run
    NoStopRule,      ///< none
    PriceUnknown,    ///< models, money cap that does not count them
    NewerFormat,     ///< version found, version known
    Conflict,        ///< the two settings that contradict each other
    CapCannotHold,   ///< models without a price; the money cap, when it is the only cap
    MoneyBelowCall,  ///< step, generator, largest cost of one call, money cap
    TokensBelowCall, ///< step, generator, most tokens of one call, cap on tokens
    AllRunsBelowCall ///< step, generator, largest cost of one call, money cap over all runs
};

/// One error in a configuration, with its place. ui/errortext and englishText() make the sentence.
struct Problem {
    Severity severity = Severity::Error;
    ProblemKind kind = ProblemKind::Syntax;
    QString path;   ///< dotted: "seeding.generators[1].temperature"; empty: the whole configuration
    int line = 0;   ///< from 1; 0 when the configuration was not read from a text
    int column = 0; ///< from 1
    QStringList arguments;

    bool operator==(const Problem &) const = default;
};

/// One sentence with the place and the remedy, e.g. "line 3, seeding.count: 0 is too small; use 1 to 10000."
[[nodiscard]] QString englishText(const Problem &problem);

} // namespace engine

// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/foreign/foreigndatabase.h"
#include "engine/store/foreign/foreignrun.h"

#include "engine/base/foreignjson.h"
#include "engine/base/pythonjson.h"
#include "engine/document/literal.h"
#include "engine/evaluators/programs/measuring.h"
#include "engine/evaluators/programs/testbench.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

using nlohmann::json;

constexpr qsizetype mostJsonCharacters = 4 << 20;
constexpr qsizetype mostNameLength = 1000;
constexpr qsizetype mostNotes = 100;

/// Versions of ShinkaEvolve have different columns: a missing one is empty.
QVariant at(const ForeignRow &row, const char *column)
{
    return row.value(QString::fromLatin1(column));
}

/// A number, or a text with one; 0 for other values.
double count(const ForeignRow &row, const char *column, double most)
{
    const double value = at(row, column).toDouble();
    return std::isnan(value) ? 0 : std::clamp(value, 0.0, most);
}

json jsonAt(const ForeignRow &row, const char *column)
{
    return parsePythonJson(at(row, column).toString().left(mostJsonCharacters).toUtf8());
}

/// A text, or a list of them as JSON.
QStringList feedbackOf(const QString &written)
{
    const json list = written.startsWith(u'[') ? parsePythonJson(written.toUtf8()) : json();
    QStringList texts;
    for (const json &each : list.is_array() ? list : json::array()) {
        if (each.is_string() && texts.size() < mostNotes)
            texts << QString::fromStdString(each.get<std::string>());
    }
    return !texts.isEmpty() || written.isEmpty() ? texts : QStringList{written};
}

/// NULL, as SQLite also stores NaN, and infinities are no scores.
void readScore(const ForeignRow &row, ForeignProgram &program)
{
    const QVariant written = at(row, "combined_score");
    bool isNumber = false;
    const double score = written.toDouble(&isNumber);
    program.correct = at(row, "correct").toBool();
    if (!program.correct) {
        program.failure = QStringLiteral("ShinkaEvolve calls it incorrect");
    } else if (written.isNull() || !isNumber || !std::isfinite(score)) {
        program.correct = false;
        program.failure = QStringLiteral("its combined_score is %1, which is no finite number").arg(written.isNull() ? QStringLiteral("NULL") : written.toString().left(80));
    } else {
        program.score = score;
        program.metrics << Metric{QStringLiteral("combined_score"), score, false, 0, 1};
    }
}

ForeignProgram databaseProgram(const ForeignRow &row)
{
    ForeignProgram program;
    program.id = at(row, "id").toString().left(mostNameLength);
    program.parent = at(row, "parent_id").toString().left(mostNameLength);
    program.code = at(row, "code").toString();
    program.bornSeconds = count(row, "timestamp", 1e12);
    program.order = qint64(count(row, "generation", 1e12));
    program.island = int(count(row, "island_idx", 1000));
    readScore(row, program);
    mergeMetrics(program.metrics, metricsOf(jsonAt(row, "public_metrics"), false, &program.feedback));
    mergeMetrics(program.metrics, metricsOf(jsonAt(row, "private_metrics"), true));
    program.feedback << feedbackOf(at(row, "text_feedback").toString());
    program.generator = textOf(jsonAt(row, "metadata"), "model_name").left(mostNameLength);
    return program;
}

} // namespace

Result<ForeignRun> readShinkaDatabase(const QString &file)
{
    ForeignRun run;
    run.system = QStringLiteral("shinka");
    run.folder = file;
    static const QStringList columns{s("id"), s("parent_id"), s("code"), s("language"), s("timestamp"), s("generation"), s("island_idx"), s("combined_score"), s("correct"),
        s("public_metrics"), s("private_metrics"), s("text_feedback"), s("metadata")};
    const Result<> read = readForeignTable(file, QStringLiteral("programs"), columns, [&](const ForeignRow &row) -> Result<> {
        const ForeignProgram program = databaseProgram(row);
        if (program.id.isEmpty())
            return fail(ErrorKind::Damaged, QStringLiteral("%1: a program has no id").arg(file));
        run.programs << program;
        if (run.language.isEmpty())
            run.language = at(row, "language").toString().left(mostNameLength);
        return {};
    });
    if (!read)
        return fail(read.error());
    return run;
}

} // namespace engine

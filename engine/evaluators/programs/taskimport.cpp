// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/evaluators/programs/taskimport.h"

#include "engine/base/regularfile.h"
#include "engine/code/languages.h"
#include "engine/config/fields/edit.h"
#include "engine/config/fields/fields.h"
#include "engine/config/fields/foreignmark.h"
#include "engine/config/fields/paths.h"
#include "engine/document/document.h"
#include "engine/document/literal.h"
#include "engine/document/readwrite.h"
#include "engine/evaluators/programs/openevolveconfig.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace engine {

namespace {

constexpr qint64 mostConfigBytes = 16 << 20;
constexpr qint64 theirTimeoutSeconds = 300; ///< OpenEvolve's default
constexpr qint64 theirRetries = 3;

/// The source of an import.
struct TaskSource {
    TaskFolder folder;
    QString config;  ///< absolute path of the configuration; empty: none
    QString program; ///< absolute path of the first program: a file, or the folder of its files
    QStringList notes;
};

bool hasOwnWhole(const Json &document)
{
    return member(document, "valda") || member(document, "recipe");
}

QString folderAround(const QString &file)
{
    const QDir beside = QFileInfo(file).absoluteDir();
    for (const QString &at : {beside.path(), QFileInfo(beside.path()).path()}) {
        if (const auto folder = TaskFolder::open(at); folder && folder->kind != u"command")
            return at;
    }
    return {};
}

QString listed(const QStringList &names, const QString &but)
{
    QStringList others = names;
    others.removeAll(but);
    return others.join(s(", "));
}

Result<QString> firstProgram(const TaskFolder &folder, const QString &program)
{
    const QString initial = folder.initial.isEmpty() ? folder.initialFolder : folder.initial;
    if (program.isEmpty() && initial.isEmpty())
        return fail(ErrorKind::BadConfig, QStringLiteral("%1 has no first program (initial_program.*, initial.* or initial_prompt.*; links out of the folder do not count); --program FILE or FOLDER names one").arg(folder.path));
    if (program.isEmpty())
        return QFileInfo(folder.file(initial)).canonicalFilePath();
    for (const QString &at : {program, folder.file(program)}) {
        if (QFileInfo(at).isFile() || QFileInfo(at).isDir())
            return QFileInfo(at).absoluteFilePath();
    }
    return fail(ErrorKind::Missing, QStringLiteral("there is no program %1, neither here nor in %2").arg(program, folder.path));
}

Result<TaskSource> sourceOf(const QString &path, const QString &program)
{
    const bool isFile = QFileInfo(path).isFile();
    const Result<TaskFolder> folder = TaskFolder::open(isFile ? folderAround(path) : path);
    if (!folder)
        return fail(folder.error());
    Result<QString> first = firstProgram(*folder, program);
    if (!first)
        return fail(std::move(first.error()));
    TaskSource source{*folder, isFile ? QFileInfo(path).absoluteFilePath() : folder->config.isEmpty() ? QString() : folder->file(folder->config), *first, {}};
    if (program.isEmpty() && folder->initials.size() > 1)
        source.notes << QStringLiteral("%1 is the first program; --program FILE takes another (%2)").arg(folder->initial, listed(folder->initials, folder->initial));
    if (!isFile && folder->configs.size() > 1)
        source.notes << QStringLiteral("%1 is the configuration; name another instead of the folder to use it (%2)").arg(folder->config, listed(folder->configs, folder->config));
    return source;
}

/// The configuration with the first program: a file, or a folder all of whose files form it.
RunConfig withProgram(RunConfig config, const QString &path)
{
    if (QFileInfo(path).isDir()) {
        config = withValue(config, s("program.folder"), path);
        return withValue(config, s("program.files"), QStringList{s(".")});
    }
    const QString name = QFileInfo(path).fileName();
    config = withValue(config, s("program.language"), languageOfFile(name).name);
    config = withValue(config, s("program.file"), name);
    return withValue(config, s("program.initial"), path);
}

/// The configuration that follows from the folder's files, with the defaults of the folder's system.
RunConfig folderConfig(const TaskSource &source)
{
    const QString name = QFileInfo(source.program).fileName();
    const bool isText = !QFileInfo(source.program).isDir() && programLanguage(languageOfFile(name).name).isEmpty();
    RunConfig config = withValue({}, s("task"), QStringLiteral("Improve the %1 %2 so that it scores higher.").arg(isText ? s("text") : s("program"), name));
    config = withProgram(config, source.program);
    config = withValue(config, s("testing.folder"), source.folder.path);
    config = withValue(config, s("testing.kind"), source.folder.kind);
    if (source.folder.kind != u"openevolve" && source.folder.kind != u"shinka")
        return config;
    config = withValue(config, s("testing.timeoutSeconds"), theirTimeoutSeconds);
    if (source.folder.kind == u"shinka")
        return config;
    config = withValue(config, s("testing.retries"), theirRetries);
    return withValue(config, s("population.features"), QStringList{s("length"), s("edits")});
}

/// Removes API keys at any place.
void eraseKeys(Json &value)
{
    if (value.is_object())
        value.erase("api_key");
    if (value.is_structured()) {
        for (auto &[key, each] : value.items())
            eraseKeys(each);
    }
}

/// Members with Valda's keys (`ours`), or with the other system's keys.
Json partOf(const Json &document, bool ours)
{
    Json out = Json::object();
    for (const auto &[key, value] : document.items()) {
        if (isOwnKey(QString::fromStdString(key)) == ours)
            out[key] = value;
    }
    return out;
}

/// Sorted by line.
Error unreadable(const QString &file, QList<Problem> problems)
{
    std::stable_sort(problems.begin(), problems.end(), [](const Problem &a, const Problem &b) { return a.line < b.line; });
    QStringList lines;
    for (const Problem &problem : std::as_const(problems))
        lines << QStringLiteral("%1: %2").arg(file, englishText(problem));
    return {ErrorKind::BadConfig, lines.join(u'\n')};
}

/// Adds to the problems the line of their key.
QList<Problem> placed(QList<Problem> problems, const ParsedConfig &parsed)
{
    for (Problem &problem : problems) {
        const auto [line, column] = parsed.places.value(problem.path);
        problem.line = line;
        problem.column = column;
    }
    return problems;
}

void useSuffix(RunConfig &config, const QString &suffix, const QString &program)
{
    const QString name = QFileInfo(program).fileName();
    if (!QFileInfo(program).isDir() && !suffix.isEmpty() && suffix != u".py" && !name.endsWith(suffix)) // ".py" is also the default in files that name no suffix
        config = withValue(config, s("program.file"), QFileInfo(name).completeBaseName() + (suffix.startsWith(u'.') ? suffix : u'.' + suffix));
}

/// Merges the folder's own configuration over `import`.
Result<> addConfig(TaskImport &import, const TaskSource &source)
{
    const Result<QByteArray> text = readRegularFile(source.config, mostConfigBytes);
    if (!text)
        return fail(text.error());
    const ParsedConfig parsed = parseConfig(*text);
    if (!parsed.problems.isEmpty())
        return fail(unreadable(source.config, parsed.problems));
    const Json document = readDocument(parsed.config);
    if (hasOwnWhole(document) || source.folder.kind != u"openevolve") {
        import.config = merged(import.config, withAbsolutePaths(writeDocument(hasOwnWhole(document) ? document : partOf(document, true)), source.folder.path));
        return {};
    }
    Json theirs = partOf(document, false);
    const OpenEvolveReading reading = readOpenEvolve(theirs, import.config);
    if (!reading.problems.isEmpty())
        return fail(unreadable(source.config, placed(reading.problems, parsed)));
    import.config = merged(reading.config, withAbsolutePaths(writeDocument(partOf(document, true)), source.folder.path));
    import.notes << reading.notes;
    useSuffix(import.config, reading.fileSuffix, source.program);
    eraseKeys(theirs);
    if (!theirs.empty())
        import.config = withValue(import.config, s("openEvolve"), toVariant(theirs));
    return {};
}

} // namespace

QString programLanguage(const QString &theirs)
{
    static const QHash<QString, QString> spellings{{s("c++"), s("cpp")}, {s("cxx"), s("cpp")}, {s("js"), s("javascript")}, {s("node"), s("javascript")},
        {s("py"), s("python")}, {s("python3"), s("python")}, {s("rs"), s("rust")}};
    const QString word = spellings.value(theirs, theirs);
    if (word == u"text" || word == u"prompt" || word == u"markdown")
        return {};
    const std::optional<Field> field = fieldAt(s("program.language"));
    return !field || field->type != FieldType::Choice || field->choices.contains(word) ? word : s("other");
}

Result<TaskImport> importTask(const QString &path, const QString &program)
{
    const Result<TaskSource> source = sourceOf(path, program);
    if (!source)
        return fail(source.error());
    TaskImport import{folderConfig(*source), source->notes, source->folder.path};
    if (!source->config.isEmpty()) {
        if (const Result<> added = addConfig(import, *source); !added)
            return fail(added.error());
    }
    import.config = withForeignMark(withValue(import.config, s("program.language"), programLanguage(valueAt(import.config, s("program.language")).toString())));
    return import;
}

bool isTaskConfig(const QString &file)
{
    const Result<QByteArray> text = readRegularFile(file, mostConfigBytes);
    if (!text)
        return false;
    const Json document = readDocument(parseConfig(*text).config);
    return !hasOwnWhole(document) && hasOpenEvolveKeys(document) && !folderAround(file).isEmpty();
}

} // namespace engine

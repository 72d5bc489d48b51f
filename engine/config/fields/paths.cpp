// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/config/fields/paths.h"

#include "engine/base/regularfile.h"
#include "engine/code/bundledfiles.h"
#include "engine/config/fields/canonical.h"
#include "engine/config/fields/fields.h"
#include "engine/config/fields/programfiles.h"
#include "engine/document/literal.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <functional>

namespace engine {

namespace {

enum class PathUse {
    Initial,    ///< program.initial
    Sources,    ///< program.folder
    TaskFolder, ///< testing.folder
    Python,     ///< testing.python: checked by planProblems(); a name without a slash is searched in PATH
    Readable,   ///< a folder of testing.read: checked by planProblems()
    Schema,     ///< schemaFile: read by resolve()
    Recording,
    Folder,     ///< workingDirectory
    Program,    ///< first word of a command
    Argument    ///< any other word of a command
};

/// Called with each path of a configuration and the object that contains it.
using PathVisitor = std::function<void(Json &value, PathUse use, const QString &path, const Json &owner)>;

/// Finds the paths in the written form and in the canonical one.
class PathWalk
{
public:
    explicit PathWalk(PathVisitor visit) : m_visit(std::move(visit)) { }

    void walk(Json &root)
    {
        if (!root.is_object())
            return;
        settings(root, {}); // ollum-style: the generator's settings are beside it
        member(root, "program", [this](Json &program) {
            text(program, {"initial"}, PathUse::Initial, s("program"));
            text(program, {"folder"}, PathUse::Sources, s("program"));
        });
        member(root, "testing", [this](Json &testing) {
            text(testing, {"folder"}, PathUse::TaskFolder, s("testing"));
            text(testing, {"python"}, PathUse::Python, s("testing"));
            text(testing, {"read"}, PathUse::Readable, s("testing"));
            member(testing, "read", [&](Json &folders) {
                for (size_t i = 0; folders.is_array() && i < folders.size(); ++i) {
                    if (folders[i].is_string())
                        m_visit(folders[i], PathUse::Readable, memberPath(s("testing.read"), int(i)), testing);
                }
            });
        });
        for (const char *key : {"generator", "generators"})
            member(root, key, [&](Json &generators) { generatorsIn(generators, s(key)); });
        for (const QString &step : stepNames()) {
            member(root, step.toStdString().c_str(), [&](Json &object) {
                settings(object, step);
                for (const char *key : {"generator", "generators"})
                    member(object, key, [&](Json &generators) { generatorsIn(generators, childPath(step, key)); });
            });
        }
        member(root, "evaluators", [this](Json &evaluators) { evaluatorsIn(evaluators, s("evaluators")); });
    }

private:
    template <typename F>
    static void member(Json &object, const char *key, const F &use)
    {
        if (const auto found = object.is_object() ? object.find(key) : object.end(); object.is_object() && found != object.end())
            use(*found);
    }

    void text(Json &object, std::initializer_list<const char *> keys, PathUse use, const QString &path)
    {
        for (const char *key : keys) {
            member(object, key, [&](Json &value) {
                if (value.is_string() && !value.get_ref<const std::string &>().empty())
                    m_visit(value, use, childPath(path, key), object);
            });
        }
    }

    void command(Json &object, const char *key, const QString &path)
    {
        member(object, key, [&](Json &words) {
            for (size_t i = 0; words.is_array() && i < words.size(); ++i) {
                if (words[i].is_string())
                    m_visit(words[i], i ? PathUse::Argument : PathUse::Program, memberPath(childPath(path, key), int(i)), object);
            }
        });
    }

    /// Paths in the settings of a generator.
    void settings(Json &object, const QString &path)
    {
        text(object, {"workingDirectory", "working_directory"}, PathUse::Folder, path);
        text(object, {"recording"}, PathUse::Recording, path);
        command(object, "command", path);
    }

    void generatorsIn(Json &value, const QString &path)
    {
        if (value.is_object())
            settings(value, path);
        for (size_t i = 0; value.is_array() && i < value.size(); ++i) {
            if (value[i].is_array()) { // [name, {settings}]
                for (Json &part : value[i])
                    generatorsIn(part, memberPath(path, int(i)));
            } else if (value[i].is_object()) {
                settings(value[i], memberPath(path, int(i)));
            }
        }
    }

    void evaluatorsIn(Json &list, const QString &path)
    {
        for (size_t i = 0; list.is_array() && i < list.size(); ++i) {
            const QString at = memberPath(path, int(i));
            text(list[i], {"workingDirectory", "working_directory"}, PathUse::Folder, at);
            text(list[i], {"schemaFile", "schema_file"}, PathUse::Schema, at);
            command(list[i], "command", at);
            member(list[i], "scorer", [&](Json &scorer) { command(scorer, "command", at + s(".scorer")); });
            member(list[i], "children", [&](Json &children) { evaluatorsIn(children, at + s(".children")); });
        }
    }

    PathVisitor m_visit;
};

QString pathText(const Json &value) { return QString::fromStdString(value.get_ref<const std::string &>()); }

QString absolutePath(const QString &path, const QString &folder)
{
    if (path == u"~" || path.startsWith(u"~/"))
        return QDir::homePath() + path.mid(1);
    return QDir::isAbsolutePath(path) || path.startsWith(u':') ? path : QDir::cleanPath(folder + u'/' + path);
}

bool isBundled(const QString &path, PathUse use)
{
    if (use == PathUse::TaskFolder || use == PathUse::Sources)
        return bundledTasks().contains(use == PathUse::Sources ? path.section(u'/', 0, 0) : path);
    return use == PathUse::Initial && !bundledTaskFile(path).isEmpty();
}

bool hasText(const Json &owner, const char *key)
{
    const Json *value = member(owner, key);
    return value && value->is_string() && !value->get_ref<const std::string &>().empty();
}

bool hasFolder(const Json &owner) { return hasText(owner, "workingDirectory") || hasText(owner, "working_directory"); }

/// A word of a command is a path by its form (with a slash) or when such
/// a file exists; with a working folder, relative words refer to it.
bool isPathWord(const QString &word, PathUse use, const QString &folder)
{
    if (word.startsWith(u'-') || word.startsWith(u'{') || word.contains(u"://"))
        return false;
    if (use == PathUse::Program)
        return word.contains(u'/');
    return QFileInfo(absolutePath(word, folder)).isFile();
}

/// A command that tests programs and names files beside the configuration gets that folder as task folder.
void nameTaskFolder(Json &root, const QString &folder)
{
    Json *testing = root.is_object() && root.contains("testing") ? &root["testing"] : nullptr;
    const Json *words = testing ? member(*testing, "command") : nullptr;
    if (!words || !words->is_array() || member(*testing, "folder"))
        return;
    const bool named = std::any_of(words->begin(), words->end(), [&](const Json &word) {
        return word.is_string() && !QDir::isAbsolutePath(pathText(word)) && isPathWord(pathText(word), PathUse::Argument, folder);
    });
    if (named)
        (*testing)["folder"] = folder.toStdString();
}

/// Patterns of "files": a list, or one text; without them all files of the folder.
QStringList patternsOf(const Json &program)
{
    QStringList patterns;
    const Json *files = member(program, "files");
    if (files && files->is_string())
        patterns << pathText(*files);
    for (size_t i = 0; files && files->is_array() && i < files->size(); ++i) {
        if ((*files)[i].is_string())
            patterns << pathText((*files)[i]);
    }
    return patterns.isEmpty() ? QStringList{s(".")} : patterns;
}

/// Whether the texts of the files are in the configuration.
bool hasSources(const Json &program)
{
    const Json *sources = member(program, "sources");
    return sources && sources->is_object() && !sources->empty();
}

/// The files of a program are relative to the folder of the configuration unless it names another.
void nameProgramFolder(Json &root, const QString &folder)
{
    Json *program = root.is_object() && root.contains("program") ? &root["program"] : nullptr;
    if (program && program->is_object() && member(*program, "files") && !member(*program, "folder") && !hasSources(*program))
        (*program)["folder"] = folder.toStdString();
}

QString sourcesTrouble(const QString &folder, const Json &program)
{
    if (hasSources(program))
        return {};
    const Result<QMap<QString, QString>> texts = readProgramFiles(folder, patternsOf(program));
    return texts ? QString() : texts.error().detail;
}

QString folderTrouble(const QString &path)
{
    const QFileInfo info(path);
    return !info.exists()                           ? s("there is no such folder")
        : !info.isDir()                             ? s("it is a file, not a folder")
        : !info.isReadable() || !info.isExecutable() ? s("it cannot be read")
                                                    : QString();
}

QString programTrouble(const QString &path)
{
    const QFileInfo info(path);
    return !info.exists() ? s("there is no such file") : info.isDir() ? s("it is a folder, not a file") : !info.isExecutable() ? s("it is no program that can be run") : QString();
}

/// Whether the setting takes effect: not for a generator of another kind or one that is switched off.
bool isInForce(const Json &owner, PathUse use)
{
    if (const Json *enabled = member(owner, "enabled"); enabled && enabled->is_boolean() && !enabled->get<bool>())
        return false;
    const Json *provider = member(owner, "provider");
    const std::string kind = provider && provider->is_string() ? provider->get<std::string>() : std::string();
    return kind.empty() || kind == (use == PathUse::Recording ? "replay" : "command");
}

QString troubleOf(const QString &path, PathUse use, const Json &owner)
{
    if (use == PathUse::Sources)
        return sourcesTrouble(path, owner);
    if (isBundled(path, use) && !QFileInfo::exists(path))
        return {};
    switch (use) {
    case PathUse::Initial: return hasText(owner, "source") ? QString() : fileTrouble(path);
    case PathUse::TaskFolder: return folderTrouble(path);
    case PathUse::Folder: return isInForce(owner, use) ? folderTrouble(path) : QString();
    case PathUse::Recording: return isInForce(owner, use) ? fileTrouble(path) : QString();
    case PathUse::Program: return isInForce(owner, use) && path.contains(u'/') && !hasFolder(owner) ? programTrouble(path) : QString();
    case PathUse::Sources:
    case PathUse::Python:
    case PathUse::Readable:
    case PathUse::Schema: // reported by resolve()
    case PathUse::Argument: break;
    }
    return {};
}

} // namespace

QString fileTrouble(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return s("there is no such file");
    if (info.isDir())
        return s("it is a folder, not a file");
    if (!info.isFile())
        return s("it is no regular file");
    QFile file(path);
    if (!isReadableFile(path) || !file.open(QIODevice::ReadOnly))
        return s("it cannot be read");
    return file.read(1 << 20).trimmed().isEmpty() && file.atEnd() ? s("it is empty") : QString();
}

RunConfig withAbsolutePaths(const RunConfig &config, const QString &folder)
{
    if (config.json.isEmpty())
        return config;
    Json root = readDocument(config);
    const Json before = root;
    nameTaskFolder(root, folder);
    nameProgramFolder(root, folder);
    PathWalk([&folder](Json &value, PathUse use, const QString &, const Json &owner) {
        const QString path = pathText(value);
        const bool isWord = use == PathUse::Program || use == PathUse::Argument;
        if (isWord && (hasFolder(owner) || !isPathWord(path, use, folder)))
            return;
        const QString absolute = absolutePath(path, folder);
        if (use == PathUse::Python && !path.contains(u'/') && !QFileInfo::exists(absolute))
            return;
        if (!isBundled(path, use) || QFileInfo::exists(absolute))
            value = absolute.toStdString();
    }).walk(root);
    return root == before ? config : writeDocument(root);
}

RunConfig withRelativePaths(const RunConfig &config, const QString &folder)
{
    if (config.json.isEmpty())
        return config;
    Json root = readDocument(config);
    const Json before = root;
    const QString start = QDir::cleanPath(folder) + u'/';
    PathWalk([&start](Json &value, PathUse use, const QString &, const Json &) {
        const QString path = pathText(value);
        if (!path.startsWith(start) || path.size() == start.size())
            return;
        const QString rest = path.mid(start.size());
        value = (use == PathUse::Program && !rest.contains(u'/') ? s("./") + rest : rest).toStdString();
    }).walk(root);
    return root == before ? config : writeDocument(root);
}

QStringList filesTakenIn(const RunConfig &config)
{
    QStringList files;
    Json root = canonical(readDocument(config)).root;
    PathWalk([&files](Json &value, PathUse use, const QString &, const Json &owner) {
        const QString path = pathText(value);
        const bool isTaken = (use == PathUse::Initial && !hasText(owner, "source") && (!isBundled(path, use) || QFileInfo::exists(path)))
            || (use == PathUse::Schema && !member(owner, "schema")) || (use == PathUse::Recording && isInForce(owner, use));
        if (isTaken)
            files << path;
        if (use == PathUse::Sources && !hasSources(owner) && QFileInfo(path).isDir()) {
            for (const QString &name : programFileNames(path, patternsOf(owner)).value_or(QStringList()))
                files << path + u'/' + name;
        }
    }).walk(root);
    return files;
}

QList<Problem> fileProblems(const RunConfig &config)
{
    QList<Problem> problems;
    Json root = canonical(readDocument(config)).root;
    PathWalk([&problems](Json &value, PathUse use, const QString &at, const Json &owner) {
        const QString path = pathText(value);
        if (const QString trouble = troubleOf(path, use, owner); !trouble.isEmpty())
            problems << Problem{Severity::Error, ProblemKind::BadFile, at, 0, 0, {path, trouble}};
    }).walk(root);
    return problems;
}

} // namespace engine

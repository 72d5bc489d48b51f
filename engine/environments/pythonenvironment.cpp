// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/environments/pythonenvironment.h"

#include "engine/environments/readable.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace engine {

namespace {

constexpr int mostLinks = 16;

QString folderOf(const QString &path) { return QFileInfo(path).path(); }
/// Root of an installation: the parent of its "bin" folder.
QString prefixOf(const QString &program) { return folderOf(folderOf(program)); }

/// Whether every box shows the path.
bool isOfTheBox(const QString &path)
{
    return liesIn(path, QStringLiteral("/usr")) || liesIn(path, QStringLiteral("/bin")) || liesIn(path, QStringLiteral("/nix/store"));
}

/// The interpreter in the folder of an environment; the path itself when it is a file.
QString interpreterAt(const QString &path)
{
    if (!QFileInfo(path).isDir())
        return path;
    for (const char *name : {"/bin/python3", "/bin/python", "/python3"}) {
        if (QFileInfo(path + QString::fromLatin1(name)).isExecutable())
            return path + QString::fromLatin1(name);
    }
    return path;
}

/// Whether the standard library is in the installation.
bool holdsPython(const QString &prefix)
{
    for (const char *library : {"/lib", "/lib64"}) {
        const QDir folder(prefix + QString::fromLatin1(library));
        for (const QString &version : folder.entryList({QStringLiteral("python*"), QStringLiteral("pypy*")}, QDir::Dirs)) {
            if (QFileInfo(folder.filePath(version + QStringLiteral("/os.py"))).isFile())
                return true;
        }
    }
    return false;
}

/// The key's value in pyvenv.cfg: "home = /usr/bin".
QString valueIn(const QString &file, const QString &key)
{
    QFile config(file);
    if (!config.open(QIODevice::ReadOnly))
        return {};
    for (const QByteArray &line : config.read(64 * 1024).split('\n')) {
        const QString text = QString::fromUtf8(line);
        if (text.section(u'=', 0, 0).trimmed().compare(key, Qt::CaseInsensitive) == 0)
            return text.section(u'=', 1).trimmed();
    }
    return {};
}

bool isScript(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(2) == "#!";
}

/// Collects the folders that one interpreter needs.
class PythonFinder
{
public:
    Result<PythonEnvironment> find(const QString &written)
    {
        const QString named = written.contains(u'/') || QFileInfo::exists(written) ? withHome(written) : QStandardPaths::findExecutable(written);
        const QString path = interpreterAt(QDir::cleanPath(QDir().absoluteFilePath(named.isEmpty() ? written : named)));
        const QFileInfo info(path);
        if (!info.isFile() || !info.isExecutable())
            return fail(ErrorKind::Missing, info.isDir() ? QStringLiteral("there is no Python interpreter in the folder %1").arg(written)
                                                         : QStringLiteral("there is no Python interpreter %1").arg(written));
        if (isScript(path))
            return fail(ErrorKind::BadConfig, QStringLiteral("%1 is a script that starts an interpreter (a shim); name the interpreter itself, such as ~/.pyenv/versions/3.12.1/bin/python3").arg(written));
        m_found.interpreter = path;
        followLinks(path);
        const QString real = info.canonicalFilePath();
        followEnvironment(prefixOf(path));
        addInstallation(prefixOf(real));
        for (const QString &folder : std::as_const(m_found.folders)) {
            if (m_refusal.isEmpty())
                m_refusal = refusalOf(folder);
        }
        if (!m_refusal.isEmpty())
            return fail(ErrorKind::BadConfig, QStringLiteral("%1 cannot be used: %2").arg(written, m_refusal));
        return m_found;
    }

private:
    void add(const QString &folder)
    {
        if (isOfTheBox(folder) || m_found.folders.contains(folder))
            return;
        m_found.folders << folder;
        const QString real = QFileInfo(folder).canonicalFilePath();
        if (real != folder && !real.isEmpty())
            add(real);
    }

    /// Adds the folder of every link on the path, since each must exist in the sandbox.
    void followLinks(QString path)
    {
        for (int links = 0; links < mostLinks && QFileInfo(path).isSymLink(); ++links) {
            path = QFileInfo(path).symLinkTarget();
            if (holdsPython(prefixOf(path)))
                add(prefixOf(path));
        }
    }

    /// Adds a virtual environment by its pyvenv.cfg, then the environment it is based on, if any.
    void followEnvironment(const QString &prefix)
    {
        const QString config = prefix + QStringLiteral("/pyvenv.cfg");
        addPrograms(prefix + QStringLiteral("/bin"));
        if (!QFileInfo::exists(config))
            return;
        add(prefix);
        const QString home = valueIn(config, QStringLiteral("home"));
        if (!home.isEmpty())
            addInstallation(folderOf(QDir::cleanPath(home)));
    }

    void addInstallation(const QString &prefix)
    {
        if (isOfTheBox(prefix + u'/') || m_found.folders.contains(prefix))
            return;
        if (!holdsPython(prefix)) {
            m_refusal = QStringLiteral("there is no installation of Python in %1").arg(prefix);
            return;
        }
        add(prefix);
        addPrograms(prefix + QStringLiteral("/bin"));
    }

    void addPrograms(const QString &folder)
    {
        if (!isOfTheBox(folder) && QFileInfo(folder).isDir() && !m_found.programs.contains(folder))
            m_found.programs << folder;
    }

    PythonEnvironment m_found;
    QString m_refusal;
};

} // namespace

Result<PythonEnvironment> findPython(const QString &written)
{
    return PythonFinder().find(written);
}

} // namespace engine

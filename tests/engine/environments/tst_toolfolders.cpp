// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/environments/toolfolders.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace engine;

namespace
{

/// A folder of tools with these subfolders.
class Tools
{
public:
    explicit Tools(std::initializer_list<const char *> folders)
    {
        for (const char *folder : folders)
            QDir(path()).mkpath(QString::fromLatin1(folder));
    }
    [[nodiscard]] QString path() const { return m_folder.path(); }
    /// The folders found, relative.
    [[nodiscard]] QStringList found() const
    {
        QStringList out;
        for (const QString &each : programFolders(path()))
            out << each.mid(path().size() + 1);
        return out;
    }

private:
    QTemporaryDir m_folder;
};

} // namespace

class tst_ToolFolders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nearestFirst()
    {
        const Tools tools{"a/b/bin", "bin", "c/bin", "lib"};
        QCOMPARE(
            tools.found(), QStringList({QStringLiteral("bin"), QStringLiteral("c/bin"), QStringLiteral("a/b/bin")}));
    }

    /// v20 is newer than v9, which the order of letters would not know.
    void newerVersionsFirst()
    {
        const Tools node{"versions/v9/bin", "versions/v20.1/bin", "versions/v18/bin", "versions/v20.11/bin"};
        QCOMPARE(node.found(),
            QStringList({QStringLiteral("versions/v20.11/bin"), QStringLiteral("versions/v20.1/bin"),
                QStringLiteral("versions/v18/bin"), QStringLiteral("versions/v9/bin")}));
    }

    void threeLevelsDeepAtMost()
    {
        const Tools tools{"a/b/c/bin", "a/b/c/d/bin"};
        QCOMPARE(tools.found(), QStringList{QStringLiteral("a/b/c/bin")});
    }

    void nothingWithinAProgramFolder()
    {
        const Tools tools{"bin/sub/bin"};
        QCOMPARE(tools.found(), QStringList{QStringLiteral("bin")});
        QCOMPARE(programFolders(tools.path() + QStringLiteral("/bin")).constFirst(),
            tools.path() + QStringLiteral("/bin")); // itself
    }

    void linksAreNotFollowed()
    {
        const Tools tools{"real/bin"};
        const Tools other{"x/bin"};
        QVERIFY(QFile::link(other.path(), tools.path() + QStringLiteral("/link")));
        QVERIFY(QFile::link(tools.path(), tools.path() + QStringLiteral("/circle")));
        QCOMPARE(tools.found(), QStringList{QStringLiteral("real/bin")});
    }

    void twentyAtMost()
    {
        const Tools tools{};
        for (int i = 0; i < 50; ++i)
            QDir(tools.path()).mkpath(QStringLiteral("v%1/bin").arg(i));
        QCOMPARE(tools.found().size(), 20);
        QCOMPARE(tools.found().constFirst(), QStringLiteral("v49/bin"));
    }

    void noFolderIsNone()
    {
        QVERIFY(programFolders(QStringLiteral("/does/not/exist")).isEmpty());
        QVERIFY(Tools({"lib", "share"}).found().isEmpty());
    }

    void rustupIsToldByItsFiles()
    {
        const Tools rustup{"toolchains/stable/bin"};
        QVERIFY(toolVariables(rustup.path()).isEmpty());
        QFile settings(rustup.path() + QStringLiteral("/settings.toml"));
        QVERIFY(settings.open(QIODevice::WriteOnly));
        QCOMPARE(
            toolVariables(rustup.path()), (QMap<QString, QString>{{QStringLiteral("RUSTUP_HOME"), rustup.path()}}));
        QVERIFY(toolVariables(QStringLiteral("/does/not/exist")).isEmpty());
    }
};

QTEST_APPLESS_MAIN(tst_ToolFolders)
#include "tst_toolfolders.moc"

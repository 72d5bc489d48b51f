// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/environments/activeenvironment.h"
#include "engine/environments/pythonenvironment.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace engine;

/// Installations that only look like ones: nothing is run.
class TestPythonEnvironment final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString at(const char *path) const { return QFileInfo(m_folder.path()).canonicalFilePath() + u'/' + QString::fromLatin1(path); }
    void write(const char *path, const QByteArray &content, bool executable = false)
    {
        QVERIFY(QDir().mkpath(QFileInfo(at(path)).path()));
        QFile file(at(path));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        QVERIFY(!executable || file.setPermissions(file.permissions() | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther));
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("HOME", at("home").toLocal8Bit());
        write("home/.pyenv/versions/3.12.1/bin/python3.12", "\177ELF", true);
        write("home/.pyenv/versions/3.12.1/lib/python3.12/os.py", "");
        QVERIFY(QFile::link(QStringLiteral("python3.12"), at("home/.pyenv/versions/3.12.1/bin/python3")));
        write("home/.pyenv/shims/python3", "#!/usr/bin/env bash\n", true);
        write("project/venv/pyvenv.cfg", "home = " + at("home/.pyenv/versions/3.12.1/bin").toUtf8() + "\ninclude-system-site-packages = false\n");
        QVERIFY(QDir().mkpath(at("project/venv/bin")));
        QVERIFY(QFile::link(at("home/.pyenv/versions/3.12.1/bin/python3"), at("project/venv/bin/python3")));
        QVERIFY(QFile::link(QStringLiteral("python3"), at("project/venv/bin/python")));
        write("system/pyvenv.cfg", "home = /usr/bin\n");
        QVERIFY(QDir().mkpath(at("system/bin")));
        QVERIFY(QFile::link(QStringLiteral("/usr/bin/python3"), at("system/bin/python3")));
        write("home/bin/python3", "\177ELF", true);
        write("loose/bin/python3", "\177ELF", true);
    }

    void ownInstallation()
    {
        const auto found = findPython(at("home/.pyenv/versions/3.12.1/bin/python3"));
        QVERIFY2(found, qPrintable(found ? QString() : found.error().detail));
        QCOMPARE(found->interpreter, at("home/.pyenv/versions/3.12.1/bin/python3"));
        QCOMPARE(found->folders, QStringList{at("home/.pyenv/versions/3.12.1")});
        QCOMPARE(found->programs, QStringList{at("home/.pyenv/versions/3.12.1/bin")});
        QCOMPARE(findPython(QStringLiteral("~/.pyenv/versions/3.12.1"))->interpreter, found->interpreter);
    }

    void virtualEnvironment()
    {
        for (const char *name : {"project/venv", "project/venv/bin/python3"}) {
            const auto found = findPython(at(name));
            QVERIFY2(found, qPrintable(found ? QString() : found.error().detail));
            QCOMPARE(found->interpreter, at("project/venv/bin/python3")); // not where it leads: that knows no packages of the environment
            QCOMPARE(QSet<QString>(found->folders.begin(), found->folders.end()), QSet<QString>({at("project/venv"), at("home/.pyenv/versions/3.12.1")}));
            QCOMPARE(found->programs.constFirst(), at("project/venv/bin"));
        }
    }

    void ofTheSystem()
    {
        const auto found = findPython(at("system"));
        QVERIFY2(found, qPrintable(found ? QString() : found.error().detail));
        QCOMPARE(found->folders, QStringList{at("system")});
        QCOMPARE(findPython(QStringLiteral("/usr/bin/python3"))->folders, QStringList());
    }

    void refused_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("words");
        QTest::newRow("missing") << at("nowhere/python3") << QStringLiteral("there is no Python interpreter");
        QTest::newRow("empty folder") << at("project") << QStringLiteral("no Python interpreter in the folder");
        QTest::newRow("not executable") << at("system/pyvenv.cfg") << QStringLiteral("there is no Python interpreter");
        QTest::newRow("shim") << at("home/.pyenv/shims/python3") << QStringLiteral("a shim");
        QTest::newRow("in the home itself") << at("home/bin/python3") << QStringLiteral("no installation of Python in");
        QTest::newRow("nothing around it") << at("loose/bin/python3") << QStringLiteral("no installation of Python in");
    }
    void refused()
    {
        QFETCH(QString, path);
        QFETCH(QString, words);
        const auto found = findPython(path);
        QVERIFY(!found);
        QVERIFY2(found.error().detail.contains(words), qPrintable(found.error().detail));
    }

    void homeAsInstallation()
    {
        write("home/lib/python3.12/os.py", "");
        const auto found = findPython(at("home/bin/python3"));
        QVERIFY(!found && found.error().detail.contains(QStringLiteral("home of a person")));
        QVERIFY(QFile::remove(at("home/lib/python3.12/os.py")));
    }

    void active()
    {
        qputenv("VIRTUAL_ENV", at("project/venv").toLocal8Bit());
        QCOMPARE(activeEnvironment(), at("project/venv"));
        qputenv("VIRTUAL_ENV", "/nowhere");
        QCOMPARE(activeEnvironment(), QString());
        qunsetenv("VIRTUAL_ENV");
        qputenv("CONDA_PREFIX", at("home/.pyenv/versions/3.12.1").toLocal8Bit());
        QCOMPARE(activeEnvironment(), at("home/.pyenv/versions/3.12.1"));
        qunsetenv("CONDA_PREFIX");
        QCOMPARE(activeEnvironment(), QString());
    }
};

QTEST_APPLESS_MAIN(TestPythonEnvironment)
#include "tst_pythonenvironment.moc"

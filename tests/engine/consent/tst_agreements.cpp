// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/consent/agreements.h"
#include "engine/consent/userkey.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace engine;

namespace {

const ConsentItem command{ConsentKind::Command, {QStringLiteral("sh"), QStringLiteral("-c"), QStringLiteral("ls")}, QStringLiteral("/work"), {}};
const ConsentItem other{ConsentKind::Command, {QStringLiteral("sh"), QStringLiteral("-c"), QStringLiteral("rm")}, QStringLiteral("/work"), {}};
const RunId run{QStringLiteral("a-run")}, second{QStringLiteral("a-run-2")};
QByteArray key() { return QByteArray(32, 'k'); }

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
}

} // namespace

class TestAgreements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersAreKept()
    {
        const QTemporaryDir library;
        Agreements agreements(library.path(), key);
        QVERIFY(!agreements.answer(run, command));
        QVERIFY(agreements.keep(run, {command}, true));
        QVERIFY(agreements.keep(Agreements::wholeLibrary(), {other}, false));
        const Agreements again(library.path(), key);
        QCOMPARE(again.answer(run, command), std::optional(true));
        QCOMPARE(again.answer(run, other), std::nullopt);
        QCOMPARE(again.answer(second, command), std::nullopt); // of that run alone
        QCOMPARE(again.answer(Agreements::wholeLibrary(), other), std::optional(false));
        QVERIFY(!again.agreed(Agreements::wholeLibrary(), other));
        QVERIFY(agreements.forget(run));
        QCOMPARE(agreements.answer(run, command), std::nullopt);
        QCOMPARE(agreements.answer(Agreements::wholeLibrary(), other), std::optional(false));
        const QFile file(library.filePath(QStringLiteral("agreements.json")));
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    /// Answers that another person signed, or that were moved to another run, item or answer, do not count.
    void forgedAnswersDoNotCount()
    {
        const QTemporaryDir library;
        const QString path = library.filePath(QStringLiteral("agreements.json"));
        Agreements theirs(library.path(), [] { return QByteArray(32, 't'); });
        QVERIFY(theirs.keep(run, {command}, true));
        const Agreements ours(library.path(), key);
        QCOMPARE(ours.answer(run, command), std::nullopt);
        Agreements own(library.path(), key);
        QVERIFY(own.keep(run, {other}, false));
        const QByteArray text = contentOf(path);
        const QByteArray id = command.digest().toLatin1(), otherId = other.digest().toLatin1();
        for (const auto &[from, to] : {std::pair(otherId, id), std::pair(run.value.toLatin1(), second.value.toLatin1())}) {
            put(path, QByteArray(text).replace(from, to));
            QVERIFY(!ours.agreed(run, command) && !ours.agreed(second, other));
        }
        for (const char *damaged : {"", "[]", "{\"a-run\": true}", "{\"a-run\": {\"x\": 1}}", "{\"a-run\": {", "{\"*\": {\"DIGEST\": true}}", "{\"*\": {\"DIGEST\": \"\"}}"}) {
            put(path, QByteArray(damaged).replace("DIGEST", id));
            QVERIFY(!ours.answer(run, command) && !ours.answer(Agreements::wholeLibrary(), command));
        }
    }

    void theFileIsNoPipe()
    {
        const QTemporaryDir library;
        QCOMPARE(::mkfifo(QFile::encodeName(library.filePath(QStringLiteral("agreements.json"))).constData(), 0600), 0);
        Agreements agreements(library.path(), key);
        QVERIFY(!agreements.answer(run, command)); // and does not wait
        QVERIFY(agreements.keep(run, {command}, true));
        QVERIFY(agreements.agreed(run, command));
    }

    void theKeyOfAUser()
    {
        const QTemporaryDir folder;
        const QString settings = folder.filePath(QStringLiteral("settings/valda"));
        const QByteArray made = userKey(settings);
        QCOMPARE(made.size(), 32);
        QCOMPARE(userKey(settings), made);
        const QString path = settings + QStringLiteral("/consent.key");
        QCOMPARE(contentOf(path), made);
        struct stat info{};
        QCOMPARE(::stat(QFile::encodeName(path).constData(), &info), 0);
        QCOMPARE(info.st_mode & 0777, mode_t(0600));
        QVERIFY(userKey(folder.filePath(QStringLiteral("other"))) != made);
        // One that others may read, or a link, is not taken.
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        QVERIFY(userKey(settings) != made);
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
        QVERIFY(QFile::rename(path, settings + QStringLiteral("/elsewhere")) && QFile::link(settings + QStringLiteral("/elsewhere"), path));
        QVERIFY(userKey(settings) != made);
        QCOMPARE(userKey(QString()).size(), 32); // for this process
    }
};

QTEST_APPLESS_MAIN(TestAgreements)
#include "tst_agreements.moc"

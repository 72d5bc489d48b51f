// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/providers/replay/fingerprint.h"
#include "engine/providers/replay/recording.h"
#include "engine/types/events/runeventjson.h"

#include <QTest>

using namespace engine;

namespace
{

/// The lines that `valda events` prints for these calls.
class Lines
{
public:
    void call(
        quint32 id, Step step, const QString &prompt, quint64 seed, const char *reply, const char *label = "openai m")
    {
        Call call;
        call.id = {id};
        call.step = step;
        call.label = QString::fromLatin1(label);
        call.fingerprint = fingerprintOf(prompt, call.label, seed);
        add(CallStarted{call});
        CallEnd end;
        end.call = {id};
        end.text = QString::fromUtf8(reply);
        add(CallFinished{end});
    }
    void add(EventBody body)
    {
        m_bytes += encodeEvent({{QStringLiteral("r")}, ++m_seq, qint64(m_seq), std::move(body)}) + '\n';
    }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
    quint64 m_seq = 0;
};

QString textOf(const CallEnd *end)
{
    return end ? end->text : QStringLiteral("none");
}

const QString prompt = QStringLiteral("Write a pitch");

} // namespace

class tst_Recording : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameRequestGetsItsReply()
    {
        Lines lines;
        lines.call(1, Step::Seeding, prompt, 11, "first");
        lines.call(2, Step::Seeding, prompt, 12, "second");
        lines.call(3, Step::Seeding, QStringLiteral("Write a poem"), 13, "poem");
        Result<Recording> recording = Recording::fromJsonLines(lines.bytes());
        QVERIFY(recording.has_value());
        QCOMPARE(recording->size(), 3);
        QCOMPARE(textOf(recording->next(Step::Seeding, QStringLiteral("Write a poem"), 13)), QStringLiteral("poem"));
        QCOMPARE(textOf(recording->next(Step::Seeding, prompt, 12)), QStringLiteral("second"));
        QCOMPARE(textOf(recording->next(Step::Seeding, prompt, 11)), QStringLiteral("first"));
        QCOMPARE(textOf(recording->next(Step::Seeding, prompt, 11)), QStringLiteral("none")); // each once
    }

    void anotherRequestGetsTheNextOfItsStep()
    {
        Lines lines;
        lines.call(1, Step::Seeding, prompt, 1, "seed one");
        lines.call(2, Step::Evaluation, QStringLiteral("Which?"), 2, "A");
        lines.call(3, Step::Seeding, prompt, 3, "seed two");
        Result<Recording> recording = Recording::fromJsonLines(lines.bytes());
        const QString changed = QStringLiteral("Write a changed pitch");
        QCOMPARE(textOf(recording->next(Step::Seeding, changed, 1)), QStringLiteral("seed one"));
        QCOMPARE(textOf(recording->next(Step::Seeding, changed, 1)), QStringLiteral("seed two"));
        QCOMPARE(textOf(recording->next(Step::Seeding, changed, 1)), QStringLiteral("none"));
        QCOMPARE(textOf(recording->next(Step::Mutation, changed, 1)), QStringLiteral("none"));
        QCOMPARE(textOf(recording->next(Step::Evaluation, QStringLiteral("Which?"), 2)), QStringLiteral("A"));
    }

    void aReplyUsedByItsRequestIsSkippedLater()
    {
        Lines lines;
        lines.call(1, Step::Seeding, prompt, 1, "one");
        lines.call(2, Step::Seeding, prompt, 2, "two");
        Result<Recording> recording = Recording::fromJsonLines(lines.bytes());
        QCOMPARE(textOf(recording->next(Step::Seeding, prompt, 1)), QStringLiteral("one"));
        QCOMPARE(textOf(recording->next(Step::Seeding, QStringLiteral("other"), 9)), QStringLiteral("two"));
        recording->rewind();
        QCOMPARE(textOf(recording->next(Step::Seeding, QStringLiteral("other"), 9)), QStringLiteral("one"));
    }

    void equalRequestsComeInTheirOrder()
    {
        Lines lines;
        for (const char *reply : {"a", "b", "c"})
            lines.call(quint32(reply[0] - 'a' + 1), Step::Seeding, prompt, 5, reply);
        Result<Recording> recording = Recording::fromJsonLines(lines.bytes());
        for (const char *reply : {"a", "b", "c"})
            QCOMPARE(textOf(recording->next(Step::Seeding, prompt, 5)), QString::fromLatin1(reply));
    }

    /// A recording of several models is found under any of their names.
    void theModelThatAnsweredDoesNotMatter()
    {
        Lines lines;
        lines.call(1, Step::Seeding, prompt, 1, "of a", "openai a");
        lines.call(2, Step::Seeding, prompt, 2, "of b", "openai b");
        Result<Recording> recording = Recording::fromJsonLines(lines.bytes());
        QCOMPARE(textOf(recording->next(Step::Seeding, prompt, 2)), QStringLiteral("of b"));
        QCOMPARE(textOf(recording->next(Step::Seeding, prompt, 1)), QStringLiteral("of a"));
    }

    void otherEventsAndEmptyLinesAreSkipped()
    {
        Lines lines;
        lines.add(RunPaused{});
        lines.call(1, Step::Seeding, prompt, 1, "one");
        lines.add(HintWritten{QStringLiteral("no call")});
        const QByteArray bytes = "\n  \n{\"type\":\"unknown\"}\n" + lines.bytes() + "\n\n";
        Result<Recording> recording = Recording::fromJsonLines(bytes);
        QVERIFY2(recording.has_value(), recording ? "" : qPrintable(recording.error().detail));
        QCOMPARE(recording->size(), 1);
        QByteArray windows = bytes;
        QVERIFY(Recording::fromJsonLines(windows.replace("\n", "\r\n")).has_value());
        QVERIFY(Recording::fromJsonLines(lines.bytes().trimmed()).has_value()); // without a line end
    }

    void whatIsWrongIsNamedWithItsLine()
    {
        Lines lines;
        lines.call(1, Step::Seeding, prompt, 1, "one");
        const Result<Recording> broken = Recording::fromJsonLines(lines.bytes() + "{\"callStarted\": tru\n");
        QVERIFY(!broken);
        QCOMPARE(broken.error().kind, ErrorKind::Damaged);
        QVERIFY2(broken.error().detail.startsWith(QStringLiteral("line 3: ")), qPrintable(broken.error().detail));
        const QByteArray second = lines.bytes().mid(lines.bytes().indexOf('\n') + 1);
        const Result<Recording> orphan = Recording::fromJsonLines(second);
        QVERIFY(!orphan);
        QCOMPARE(orphan.error().kind, ErrorKind::Damaged);
        QVERIFY(orphan.error().detail.contains(QStringLiteral("never started")));
        for (const char *empty : {"", "\n\n", "{\"type\":\"runPaused\"}\n"}) {
            const Result<Recording> nothing = Recording::fromJsonLines(empty);
            QVERIFY(!nothing);
            QCOMPARE(nothing.error().kind, ErrorKind::Missing);
        }
    }
};

QTEST_APPLESS_MAIN(tst_Recording)
#include "tst_recording.moc"

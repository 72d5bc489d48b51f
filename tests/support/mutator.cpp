// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/mutator.h"

#include "tests/support/cputimer.h"
#include "tests/support/hostile.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <utility>

#include <malloc.h>

namespace test {

using engine::Random;

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr qint64 mostGrowthKiB = 768 * 1024; // the sanitizer holds freed memory back for a while
#else
constexpr qint64 mostGrowthKiB = 96 * 1024;
#endif
constexpr qint64 mostMs = 1000;
/// A million inputs exceed the default time limit of QtTest. QtTest reads this variable when the program starts.
const bool isPatient = qputenv("QTEST_FUNCTION_TIMEOUT", "360000000");

/// Memory for the number of the current input: mapped from the file VALDA_FUZZ_TRACE, if set.
quint64 *openTrace()
{
    static quint64 unused = 0;
    const QString path = qEnvironmentVariable("VALDA_FUZZ_TRACE");
    static QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadWrite) || !file.resize(qint64(sizeof(quint64))))
        return &unused;
    auto *place = file.map(0, qint64(sizeof(quint64)));
    return place ? reinterpret_cast<quint64 *>(place) : &unused;
}

const QByteArray &pick(const QList<QByteArray> &list, Random &random)
{
    static const QByteArray none;
    return list.isEmpty() ? none : list[random.below(int(list.size()))];
}

} // namespace

Mutator::Mutator(QList<QByteArray> corpus, QList<QByteArray> words, qsizetype most)
    : m_corpus(std::move(corpus))
    , m_words(std::move(words))
    , m_most(most)
{
}

QByteArray Mutator::input(quint64 number) const
{
    Random random = Random::at(20261130, "mutator", number);
    QByteArray bytes = pick(m_corpus, random);
    // Mostly few edits: readers refuse an input with many edits at the first one.
    for (int edits = 1 + random.below(random.below(4) == 0 ? 12 : 3); edits > 0; --edits)
        mutateOnce(bytes, random);
    bytes.truncate(std::max(m_most, m_corpus.isEmpty() ? 0 : m_corpus.constFirst().size()));
    return bytes;
}

void Mutator::mutateOnce(QByteArray &bytes, Random &random) const
{
    const int at = bytes.isEmpty() ? 0 : random.below(int(bytes.size()));
    const int length = 1 + random.below(random.below(4) == 0 ? 600 : 12);
    if (bytes.isEmpty()) {
        bytes = pick(m_words, random);
        return;
    }
    switch (random.below(m_binary ? 9 : 12)) {
    case 0: bytes[at] = char(bytes[at] ^ (1 << random.below(8))); return;
    case 1: bytes[at] = char(random.below(256)); return;
    case 2: mutateLength(bytes, random); return;
    case 3: { // replace a piece by one of another sample
        const QByteArray &other = pick(m_corpus, random);
        const int from = random.below(int(other.size()) + 1);
        bytes.replace(at, std::min<qsizetype>(length, bytes.size() - at), other.mid(from, length));
        return;
    }
    case 4: { // replace a piece by one of another place of this input
        const int from = random.below(int(bytes.size()));
        const qsizetype size = std::min<qsizetype>({length, bytes.size() - at, bytes.size() - from});
        std::memmove(bytes.data() + at, bytes.constData() + from, size_t(size));
        return;
    }
    case 5: bytes.remove(at, length); return;
    case 6: bytes.insert(at, pick(m_words, random)); return;
    case 7:
        if (random.below(4) == 0)
            bytes.truncate(at);
        else
            std::fill_n(bytes.data() + at, std::min<qsizetype>(length, bytes.size() - at), char(random.below(2) == 0 ? 0 : 0xff));
        return;
    case 8: mutateNumber(bytes, random); return;
    case 9: bytes.insert(at, bytes.mid(random.below(int(bytes.size())), length)); return;
    case 10: nest(bytes, random); return;
    default: bytes.insert(at, pick(m_words, random).repeated(1 + random.below(60))); return;
    }
}

/// Replaces a written number by an extreme one.
void Mutator::mutateNumber(QByteArray &bytes, Random &random) const
{
    static const QList<QByteArray> extremes{"0", "-1", "1e999", "-1e999", "9223372036854775807", "-9223372036854775808", "18446744073709551616", "1e-999", "0.1", "2000000000", "NaN", "4294967296", "\"7\"", "null"};
    const int from = random.below(int(bytes.size()));
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const auto first = std::find_if(bytes.constBegin() + from, bytes.constEnd(), isDigit);
    const auto last = std::find_if_not(first, bytes.constEnd(), isDigit);
    const qsizetype at = first - bytes.constBegin(), length = last - first;
    if (length > 0)
        bytes.replace(at, length, pick(extremes, random));
}

/// Overwrites two, four or eight bytes with a number that is extreme as a length, count or offset.
void Mutator::mutateLength(QByteArray &bytes, Random &random) const
{
    static constexpr quint64 numbers[] = {0, 1, 0x7f, 0x80, 0xff, 0x100, 0x7fff, 0x8000, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xffffffff, 0x7fffffffffffffff, 0x8000000000000000, 0xffffffffffffffff};
    const int width = 1 << (1 + random.below(3));
    if (bytes.size() < width)
        return;
    char *at = bytes.data() + random.below(int(bytes.size() - width) + 1);
    quint64 number = numbers[random.below(int(std::size(numbers)))] + quint64(random.below(3)) - 1;
    number = random.below(2) == 0 ? qToLittleEndian(number) : qToBigEndian(number << (64 - 8 * width));
    std::memcpy(at, &number, size_t(width));
}

void Mutator::nest(QByteArray &bytes, Random &random) const
{
    static constexpr std::pair<const char *, const char *> brackets[] = {{"[", "]"}, {"{\"a\":", "}"}, {"(", ")"}, {"\"", "\""}, {"{a: ", "}"}, {"- ", ""}, {"<", ">"}};
    const auto &[open, close] = brackets[random.below(int(std::size(brackets)))];
    const int depth = 1 + random.below(random.below(4) == 0 ? 1500 : 20);
    const int at = random.below(int(bytes.size()) + 1), end = at + random.below(int(bytes.size()) - at + 1);
    bytes.insert(end, QByteArray(close).repeated(depth));
    bytes.insert(at, QByteArray(open).repeated(depth));
}

QList<QByteArray> savedInputs(const QString &name)
{
    QList<QByteArray> inputs;
    const QDir folder(qEnvironmentVariable("VALDA_SOURCE_DIR", QStringLiteral(VALDA_TEST_SOURCE_DIR)) + QStringLiteral("/tests/data/fuzz/") + name);
    for (const QString &entry : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(entry));
        if (file.open(QIODevice::ReadOnly))
            inputs << file.readAll();
    }
    return inputs;
}

QString fuzz(const QString &name, const Mutator &mutator, int usual, const std::function<QString(const QByteArray &)> &read)
{
    if (mutator.corpus().isEmpty())
        return QStringLiteral("%1 has no samples").arg(name);
    const QList<QByteArray> saved = savedInputs(name);
    const quint64 first = qEnvironmentVariable("VALDA_FUZZ_FIRST").toULongLong();
    const quint64 count = qEnvironmentVariableIsSet("VALDA_FUZZ_INPUTS") ? qEnvironmentVariable("VALDA_FUZZ_INPUTS").toULongLong() : quint64(usual);
    quint64 *const trace = openTrace();
    const QString folder = qEnvironmentVariable("VALDA_FUZZ_KEEP");
    if (qEnvironmentVariableIsSet("VALDA_FUZZ_SHOW")) {
        const quint64 number = qEnvironmentVariable("VALDA_FUZZ_SHOW").toULongLong();
        QFile file(folder + u'/' + name + u'-' + QString::number(number));
        return file.open(QIODevice::WriteOnly) && file.write(mutator.input(number)) >= 0 ? QString() : file.errorString();
    }
    qint64 before = 0, slowest = 0;
    QElapsedTimer clock;
    clock.start();
    const auto one = [&](const QByteArray &bytes, const QString &which) -> QString {
        const CpuTimer timer;
        QString problem = read(bytes);
        slowest = std::max(slowest, timer.elapsed());
        if (problem.isEmpty() && timer.elapsed() > mostMs)
            problem = QStringLiteral("it took %1 ms").arg(timer.elapsed());
        if (problem.isEmpty())
            return {};
        if (QFile file(folder + u'/' + name + u'-' + which); !folder.isEmpty() && file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return QStringLiteral("%1, input %2: %3\n%4").arg(name, which, problem, QString::fromLatin1(bytes.left(4000).toPercentEncoding(QByteArrayLiteral(" {}[]\":,<>/=\n"))));
    };
    for (qsizetype i = 0; i < saved.size(); ++i) {
        if (const QString problem = one(saved[i], QStringLiteral("saved-%1").arg(i)); !problem.isEmpty())
            return problem;
    }
    const qint64 mostSeconds = qEnvironmentVariable("VALDA_FUZZ_SECONDS").toLongLong();
    quint64 done = 0;
    for (quint64 i = first; i < first + count && (mostSeconds <= 0 || clock.elapsed() < mostSeconds * 1000); ++i, ++done) {
        *trace = i;
        if (i == first + count / 10)
            before = residentKiB();
        if (const QString problem = one(mutator.input(i), QString::number(i)); !problem.isEmpty())
            return problem;
        if (i % 4096 != 0 || i <= first + count / 10)
            continue;
        ::malloc_trim(0);
        if (residentKiB() - before > mostGrowthKiB)
            return QStringLiteral("%1: memory grew by %2 MiB up to input %3").arg(name).arg((residentKiB() - before) / 1024).arg(i);
    }
    qInfo("%s: %lld saved and %llu mutated inputs in %.1f s, slowest %lld ms, %lld KiB more than after a tenth", qPrintable(name), qlonglong(saved.size()), qulonglong(done), double(clock.elapsed()) / 1000,
        qlonglong(slowest), qlonglong(residentKiB() - before));
    return {};
}

QList<QByteArray> jsonWords()
{
    return {"{", "}", "[", "]", ",", ":", "\"", "\\", "null", "true", "false", "-1", "1e999", "NaN", "Infinity", "\\u0000", "\\ud800", "\xff", "\xEF\xBB\xBF", QByteArray(1, '\0'), "[]", "{}", "\"\"", "0.1",
        "\"metrics\":", "\"stages\":2000000000,", "\"id\":", "\"error\":\"x\",", "18446744073709551616", "\"a\":1,", "\n", "//", "'"};
}

} // namespace test

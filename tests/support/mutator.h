// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/random.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <functional>

namespace test {

/// Makes hostile inputs from valid ones. Input n is the same on every call. A value type.
class Mutator
{
public:
    /// `words`: meaningful pieces of the format. `most`: largest size of an input, bytes.
    Mutator(QList<QByteArray> corpus, QList<QByteArray> words, qsizetype most = 16 * 1024);

    [[nodiscard]] QByteArray input(quint64 number) const;
    /// true: mutate bits, bytes, lengths and pages of a binary format; false: mutate text.
    void setBinary(bool binary) { m_binary = binary; }
    [[nodiscard]] const QList<QByteArray> &corpus() const { return m_corpus; }

private:
    void mutateOnce(QByteArray &bytes, engine::Random &random) const;
    void mutateNumber(QByteArray &bytes, engine::Random &random) const;
    void mutateLength(QByteArray &bytes, engine::Random &random) const;
    void nest(QByteArray &bytes, engine::Random &random) const;

    QList<QByteArray> m_corpus, m_words;
    qsizetype m_most;
    bool m_binary = false;
};

/// Files of tests/data/fuzz/NAME: inputs that failed once, and samples.
[[nodiscard]] QList<QByteArray> savedInputs(const QString &name);

/// Passes the saved inputs of `name` to `read`, then `usual` mutated ones. Stops at the first failure: `read` returns a
/// sentence, needs more than a second of processor time, or memory grows. Returns the failure; empty: none.
/// Environment: VALDA_FUZZ_INPUTS: number of inputs; VALDA_FUZZ_FIRST: first input; VALDA_FUZZ_SECONDS: time limit.
/// VALDA_FUZZ_TRACE: file that holds the number of the current input, for inputs that crash the program.
/// VALDA_FUZZ_KEEP: folder for failed inputs. VALDA_FUZZ_SHOW=N: writes input N there and reads nothing.
[[nodiscard]] QString fuzz(const QString &name, const Mutator &mutator, int usual, const std::function<QString(const QByteArray &)> &read);

/// Pieces of JSON that are difficult for JSON readers.
[[nodiscard]] QList<QByteArray> jsonWords();

} // namespace test

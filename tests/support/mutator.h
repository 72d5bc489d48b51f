// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/random.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <functional>

namespace test {

/// Makes hostile inputs from sound ones. Input n is the same each time. A value.
class Mutator
{
public:
    /// `words`: pieces that mean something in this format. `most`: bytes of an input.
    Mutator(QList<QByteArray> corpus, QList<QByteArray> words, qsizetype most = 16 * 1024);

    [[nodiscard]] QByteArray input(quint64 number) const;
    /// Bits, bytes, lengths and pages of a binary format; else texts.
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

/// Files of tests/data/fuzz/NAME: inputs that once went wrong, and samples.
[[nodiscard]] QList<QByteArray> savedInputs(const QString &name);

/// Gives `read` the saved inputs of that name as they are, then `usual` mutated ones (VALDA_FUZZ_INPUTS: so many;
/// VALDA_FUZZ_FIRST: beginning there; VALDA_FUZZ_SECONDS: no longer). Stops at the first that fails: when `read` answers a sentence, when it takes more
/// than a second of processor time, or when memory grows. Answers what went wrong; empty: nothing. VALDA_FUZZ_TRACE names
/// a file that holds the number of the input in work, for one that ends the program; VALDA_FUZZ_KEEP a folder for inputs
/// that fail; VALDA_FUZZ_SHOW=N writes input N there and reads nothing.
[[nodiscard]] QString fuzz(const QString &name, const Mutator &mutator, int usual, const std::function<QString(const QByteArray &)> &read);

/// JSON that means trouble to readers of JSON.
[[nodiscard]] QList<QByteArray> jsonWords();

} // namespace test

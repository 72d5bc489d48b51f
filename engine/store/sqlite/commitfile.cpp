// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/store/sqlite/commitfile.h"

#include "engine/base/log.h"
#include "engine/store/sqlite/checksum.h"

namespace engine {

namespace {

/// "commits lost checksum", of constant length, so that each line overwrites the previous one.
QByteArray lineOf(const CommitFile::State &state)
{
    const QByteArray numbers = QByteArray::number(state.commits).rightJustified(20, '0') + ' '
        + QByteArray::number(state.lost).rightJustified(20, '0') + ' ';
    return numbers + QByteArray::number(textSum(numbers), 16).rightJustified(16, '0') + '\n';
}

} // namespace

QString CommitFile::pathOf(const QString &library)
{
    return library + QStringLiteral("-commits");
}

void CommitFile::open(const QString &library)
{
    m_file.setFileName(pathOf(library));
    const auto mode = QIODevice::ReadWrite | QIODevice::Unbuffered;
    if (!m_file.open(mode, QFile::ReadOwner | QFile::WriteOwner)) {
        qCWarning(logStore).noquote() << m_file.fileName() << m_file.errorString();
        return;
    }
    const QByteArray line = m_file.read(100);
    if (line.isEmpty())
        return;
    const QList<QByteArray> words = line.split(' ');
    const State state{words.value(0).toLongLong(), words.value(1).toLongLong()};
    if (line == lineOf(state))
        m_state = state;
    else
        m_damaged = true;
}

void CommitFile::write(const State &state)
{
    const QByteArray line = lineOf(state);
    m_state = state;
    if (m_file.isOpen() && (!m_file.seek(0) || m_file.write(line) != line.size()))
        qCDebug(logStore).noquote() << m_file.fileName() << m_file.errorString();
}

} // namespace engine

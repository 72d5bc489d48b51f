// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/evaluators/programs/answerfiles.h"

#include "engine/base/regularfile.h"
#include "engine/evaluators/programs/foldercache.h"

#include <QDirIterator>
#include <QFileInfo>

namespace engine {

namespace {

constexpr qint64 answersAtMost = 64 << 20;
constexpr int entriesAtMost = 20'000; ///< maximum number of entries read in a folder

/// Whether the name is that of the file, or of a backup or earlier version: "cases.json.bak", "old-cases.json".
bool isVersionOf(const QString &name, const QString &original)
{
    constexpr qsizetype telling = 4; ///< minimum length, characters, of a part of a name that counts in the comparison
    const QString base = QFileInfo(original).completeBaseName();
    return base.size() >= telling ? name.contains(base, Qt::CaseInsensitive) : name.startsWith(base + u'.', Qt::CaseInsensitive);
}

class AnswerSearch
{
public:
    explicit AnswerSearch(const TaskFolder &folder)
        : m_folder(folder)
        , m_answers(folder.file(folder.evaluator))
    {
    }

    QStringList found()
    {
        QStringList found;
        const QDir root(m_folder.path);
        QDirIterator all(m_folder.path, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
        for (int seen = 0; all.hasNext() && seen < entriesAtMost; ++seen) {
            const QString relative = root.relativeFilePath(all.next());
            const auto lies = [&relative](const QString &folder) { return relative.startsWith(folder + u'/'); };
            if (std::none_of(found.begin(), found.end(), lies) && isAnswer(all.fileInfo()))
                found << relative;
        }
        return found;
    }

private:
    bool isAnswer(const QFileInfo &entry)
    {
        const bool isVersion = isVersionOf(entry.fileName(), m_folder.evaluator) && !entry.isDir();
        return entry.fileName().startsWith(u'.') || isVersion || hasSameContent(entry);
    }

    bool hasSameContent(const QFileInfo &entry)
    {
        if (!entry.isFile() || entry.size() != m_answers.size())
            return false;
        if (m_content.isNull())
            m_content = readRegularFile(m_answers.filePath(), answersAtMost).value_or(QByteArray());
        const Result<QByteArray> content = readRegularFile(entry.filePath(), answersAtMost);
        return content && *content == m_content;
    }

    const TaskFolder &m_folder;
    const QFileInfo m_answers;
    QByteArray m_content;
};

} // namespace

QStringList answerFiles(const TaskFolder &folder)
{
    if (folder.kind != u"cases")
        return {};
    if (folder.memo && folder.memo->answers)
        return *folder.memo->answers;
    QStringList found = AnswerSearch(folder).found();
    if (folder.memo)
        folder.memo->answers = found;
    return found;
}

} // namespace engine

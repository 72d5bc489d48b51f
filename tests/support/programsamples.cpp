// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/programsamples.h"

#include <QDir>
#include <QFile>

namespace test {

namespace {

QDir sampleFolder()
{
    return {qEnvironmentVariable("VALDA_SOURCE_DIR", QStringLiteral(VALDA_TEST_SOURCE_DIR)) + QStringLiteral("/tests/data/replies/programs")};
}

QString contentOf(const QString &name)
{
    QFile file(sampleFolder().filePath(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(file.fileName()));
    return QString::fromUtf8(file.readAll());
}

QString unescaped(QString text)
{
    return text.replace(QStringLiteral("\\n"), QStringLiteral("\n"));
}

/// Reads the entries of one file.
class SampleReader
{
public:
    explicit SampleReader(QList<ProgramSample> *samples) : m_samples(samples) { }

    void read(const QString &content)
    {
        const QStringList lines = content.chopped(content.endsWith(u'\n')).split(u'\n');
        for (const QString &line : lines) {
            if (line.startsWith(u"%%%% ")) {
                finish();
                m_samples->append(ProgramSample());
                m_samples->last().title = line.mid(5);
                m_part = nullptr;
            } else if (line == u"%% reply") {
                m_part = &m_reply;
            } else if (line == u"%% child") {
                m_part = &m_child;
            } else if (m_part) {
                m_part->append(line);
            } else {
                head(line.section(u' ', 0, 0), line.section(u' ', 1));
            }
        }
        finish();
    }

private:
    void head(const QString &key, const QString &value)
    {
        ProgramSample &sample = m_samples->last();
        if (key == u"language")
            sample.task.language = value;
        else if (key == u"parent" && value != u"none")
            sample.task.parent = contentOf(QStringLiteral("parents/") + value);
        else if (key == u"refused")
            sample.reason = value;
        else if (key == u"unchanged")
            sample.unchanged = true;
        else if (key == u"swap")
            swap(sample, unescaped(value.section(QStringLiteral(" ==> "), 0, 0)), unescaped(value.section(QStringLiteral(" ==> "), 1)));
        else if (key != u"parent")
            qFatal("\"%s\": %s is no key", qPrintable(sample.title), qPrintable(key));
    }

    static void swap(ProgramSample &sample, const QString &from, const QString &to)
    {
        if (sample.child.isEmpty())
            sample.child = sample.task.parent;
        const qsizetype at = sample.child.indexOf(from);
        if (at < 0)
            qFatal("\"%s\": the parent does not hold \"%s\"", qPrintable(sample.title), qPrintable(from));
        sample.child.replace(at, from.size(), to);
    }

    void finish()
    {
        if (m_samples->isEmpty() || !m_part)
            return;
        m_samples->last().reply = m_reply.join(u'\n');
        if (!m_child.isEmpty())
            m_samples->last().child = m_child.join(u'\n') + u'\n';
        m_reply.clear();
        m_child.clear();
        m_part = nullptr;
    }

    QList<ProgramSample> *m_samples;
    QStringList m_reply, m_child;
    QStringList *m_part = nullptr;
};

} // namespace

QList<ProgramSample> programSamples()
{
    QList<ProgramSample> samples;
    for (const QString &name : sampleFolder().entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name))
        SampleReader(&samples).read(contentOf(name));
    return samples;
}

} // namespace test

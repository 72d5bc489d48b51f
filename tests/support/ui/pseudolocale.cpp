// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/pseudolocale.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace test {

namespace {

QString run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        return program + QStringLiteral(": ") + process.errorString() + QString::fromLocal8Bit(process.readAll());
    return {};
}

QChar accented(QChar letter)
{
    static const QString from = QStringLiteral("aeiouAEIOUcny");
    static const QString to = QStringLiteral("åéîøüÅÉÎØÜçñý");
    const qsizetype at = from.indexOf(letter);
    return at < 0 ? letter : to[at];
}

/// Copies the catalogue and derives every translation from its source.
void translate(QIODevice &in, QIODevice &out)
{
    QXmlStreamReader reader(&in);
    QXmlStreamWriter writer(&out);
    QString source;
    bool numerus = false;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && reader.name() == u"message")
            numerus = reader.attributes().value(QStringLiteral("numerus")) == u"yes";
        if (reader.isStartElement() && reader.name() == u"source") {
            source = reader.readElementText();
            writer.writeTextElement(QStringLiteral("source"), source);
        } else if (reader.isStartElement() && reader.name() == u"translation") {
            reader.skipCurrentElement();
            writer.writeStartElement(QStringLiteral("translation"));
            if (numerus) {
                for (int form = 0; form < 2; ++form)
                    writer.writeTextElement(QStringLiteral("numerusform"), PseudoLocale::pseudo(source));
            } else {
                writer.writeCharacters(PseudoLocale::pseudo(source));
            }
            writer.writeEndElement();
        } else {
            writer.writeCurrentToken(reader);
        }
    }
}

} // namespace

QString PseudoLocale::pseudo(const QString &source)
{
    static const QRegularExpression kept(QStringLiteral("%L?\\d+|%n|<[^>]+>|\\{[^}]+\\}|&\\w"));
    QString made;
    qsizetype at = 0;
    qsizetype letters = 0;
    const auto add = [&](const QString &text) {
        for (const QChar letter : text)
            made += accented(letter);
        letters += text.size();
    };
    for (auto it = kept.globalMatch(source); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        add(source.mid(at, match.capturedStart() - at));
        made += match.captured();
        at = match.capturedEnd();
    }
    add(source.mid(at));
    return QChar(mark) + made + QString((letters * 2 + 4) / 5, u'~') + QChar(u'⟧');
}

QString PseudoLocale::make(const QStringList &sourceFolders)
{
    const QString plain = m_folder.filePath(QStringLiteral("plain.ts"));
    const QString pseudoFile = m_folder.filePath(QStringLiteral("pseudo.ts"));
    const QString compiled = m_folder.filePath(QStringLiteral("pseudo.qm"));
    const QString wrong = run(QStringLiteral(VALDA_LUPDATE),
        QStringList{QStringLiteral("-I"), QStringLiteral(VALDA_SOURCES)} + sourceFolders + QStringList{QStringLiteral("-silent"), QStringLiteral("-target-language"), QStringLiteral("en"), QStringLiteral("-ts"), plain});
    if (!wrong.isEmpty())
        return wrong;
    QFile in(plain);
    QFile out(pseudoFile);
    if (!in.open(QIODevice::ReadOnly) || !out.open(QIODevice::WriteOnly))
        return in.errorString() + out.errorString();
    translate(in, out);
    out.close();
    const QString refused = run(QStringLiteral(VALDA_LRELEASE), {QStringLiteral("-silent"), pseudoFile, QStringLiteral("-qm"), compiled});
    if (!refused.isEmpty())
        return refused;
    return m_translator.load(compiled) ? QString() : QStringLiteral("the catalogue cannot be loaded");
}

void PseudoLocale::install() { QCoreApplication::installTranslator(&m_translator); }

void PseudoLocale::remove() { QCoreApplication::removeTranslator(&m_translator); }

} // namespace test

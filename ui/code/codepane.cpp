// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/code/codepane.h"

#include "engine/code/linediff.h"
#include "ui/style/tokens.h"

#include <QEvent>
#include <QFontMetrics>

#include <QHash>

#include <algorithm>
#include <tuple>

namespace ui {

namespace {

enum Marker { AddedGround = 0, AddedSign = 1, RemovedSign = 2 };
constexpr int findingIndicator = 8;
constexpr int removedStyle = 40; ///< above the style numbers of the lexers
constexpr int findingStyle = 41;

QsciLexer *lexerFor(const QString &language, QObject *parent)
{
    if (language == u"python")
        return new QsciLexerPython(parent);
    if (language == u"cpp" || language == u"c" || language == u"rust")
        return new QsciLexerCPP(parent);
    if (language == u"javascript")
        return new QsciLexerJavaScript(parent);
    return nullptr;
}

/// Maps a style of a lexer to a colour of the tokens.
QColor lexerInk(const QsciLexer &lexer, int style)
{
    const QString name = lexer.description(style);
    if (name.contains(QLatin1StringView("comment"), Qt::CaseInsensitive))
        return color(Ink::Muted);
    if (name.contains(QLatin1StringView("string"), Qt::CaseInsensitive))
        return color(Ink::Good);
    if (name.contains(QLatin1StringView("keyword"), Qt::CaseInsensitive))
        return color(Ink::Accent);
    if (name.contains(QLatin1StringView("number"), Qt::CaseInsensitive))
        return color(Ink::Info);
    return color(Ink::Text);
}

} // namespace

CodePane::CodePane(QWidget *parent)
    : QsciScintilla(parent)
{
    setObjectName(QStringLiteral("codePane"));
    setAccessibleName(tr("Source of the candidate"));
    setReadOnly(true);
    setUtf8(true);
    setFrameShape(QFrame::NoFrame);
    setMarginType(0, NumberMargin);
    setMarginType(1, SymbolMargin);
    setMarginMarkerMask(1, (1 << AddedSign) | (1 << RemovedSign));
    markerDefine(Background, AddedGround);
    markerDefine(Plus, AddedSign);
    markerDefine(Minus, RemovedSign);
    indicatorDefine(SquiggleIndicator, findingIndicator);
    setFolding(NoFoldStyle, 2);
    setWrapMode(WrapNone);
    SendScintilla(SCI_SETSCROLLWIDTHTRACKING, 1);
    SendScintilla(SCI_SETSCROLLWIDTH, 1);
    SendScintilla(SCI_ANNOTATIONSETVISIBLE, ANNOTATION_STANDARD);
    // Tab moves the focus, as in every read-only pane.
    SendScintilla(SCI_CLEARCMDKEY, SCK_TAB);
    SendScintilla(SCI_CLEARCMDKEY, SCK_TAB + (SCMOD_SHIFT << 16));
    applyTokens();
}

void CodePane::applyLexer()
{
    QsciLexer *old = lexer();
    QsciLexer *made = lexerFor(m_language, this);
    if (made) {
        made->setDefaultFont(ui::font(Type::Code));
        made->setDefaultPaper(ui::color(Ink::Surface));
        made->setDefaultColor(ui::color(Ink::Text));
        made->setFont(ui::font(Type::Code));
        made->setPaper(ui::color(Ink::Surface));
        for (int style = 0; style < 40; ++style) {
            if (!made->description(style).isEmpty())
                made->setColor(lexerInk(*made, style), style);
        }
    }
    setLexer(made);
    delete old;
}

void CodePane::applyTokens()
{
    setFont(ui::font(Type::Code));
    setPaper(ui::color(Ink::Surface));
    setColor(ui::color(Ink::Text));
    applyLexer();
    setMarginsFont(ui::font(Type::Code));
    setMarginsBackgroundColor(ui::color(Ink::Ground));
    setMarginsForegroundColor(ui::color(Ink::Muted));
    setCaretForegroundColor(ui::color(Ink::Text));
    setSelectionBackgroundColor(ui::color(Ink::AccentSoft));
    setSelectionForegroundColor(ui::color(Ink::Text));
    setMarkerBackgroundColor(ui::color(Ink::AddedGround), AddedGround);
    for (const auto &[marker, ink] : {std::pair(AddedSign, Ink::Added), std::pair(RemovedSign, Ink::Removed)}) {
        setMarkerForegroundColor(ui::color(ink), marker);
        setMarkerBackgroundColor(ui::color(ink), marker);
    }
    setIndicatorForegroundColor(ui::color(Ink::Warn), findingIndicator);
    const auto rgb = [](const QColor &c) { return c.red() | (c.green() << 8) | (c.blue() << 16); };
    const QFont small = ui::font(Type::Code);
    for (const auto &[style, ink, ground] : {std::tuple(removedStyle, Ink::Removed, Ink::RemovedGround), std::tuple(findingStyle, Ink::Warn, Ink::Surface)}) {
        SendScintilla(SCI_STYLESETFORE, style, long(rgb(ui::color(ink))));
        SendScintilla(SCI_STYLESETBACK, style, long(rgb(ui::color(ground))));
        SendScintilla(SCI_STYLESETFONT, static_cast<unsigned long>(style), small.family().toUtf8().constData());
        SendScintilla(SCI_STYLESETSIZE, style, long(std::max(6, small.pointSize())));
    }
    const QFontMetrics metrics(ui::font(Type::Code));
    setMarginWidth(0, metrics.horizontalAdvance(QStringLiteral(" %1 ").arg(std::max(99, lines()))));
    setMarginWidth(1, metrics.horizontalAdvance(QStringLiteral("MM")));
    setMarginWidth(2, 0);
    mark();
}

void CodePane::setProgram(const QString &text, const QString &before, const QString &language)
{
    m_program = text;
    m_before = before;
    m_language = language;
    setText(text);
    applyTokens();
    SendScintilla(SCI_SETFIRSTVISIBLELINE, 0UL);
}

void CodePane::setFindings(const QList<engine::Finding> &findings)
{
    m_findings = findings;
    mark();
}

/// Marks changes and findings. Removed lines are annotations below the preceding line, findings below their own line.
void CodePane::mark()
{
    markerDeleteAll(-1);
    clearAnnotations();
    if (length() > 0)
        clearIndicatorRange(0, 0, lines() - 1, text(lines() - 1).size(), findingIndicator);
    m_added = m_removed = 0;
    QHash<int, QList<QsciStyledText>> notes;
    QStringList removed;
    int removedAt = -1;
    const auto flush = [&] {
        if (!removed.isEmpty())
            notes[std::max(0, removedAt - 1)].append(QsciStyledText(QStringLiteral("− ") + removed.join(QStringLiteral("\n− ")), removedStyle));
        removed.clear();
    };
    const QList<engine::LineChange> changes = m_before.isEmpty() ? QList<engine::LineChange>() : engine::lineChanges(m_before, m_program);
    for (const engine::LineChange &change : changes) {
        if (change.kind == engine::LineChange::Added) {
            markerAdd(change.line, AddedGround);
            markerAdd(change.line, AddedSign);
            ++m_added;
            continue;
        }
        if (change.line != removedAt)
            flush();
        removedAt = change.line;
        removed.append(change.text);
        markerAdd(std::max(0, change.line - 1), RemovedSign);
        ++m_removed;
    }
    flush();
    for (const engine::Finding &finding : m_findings) {
        const int line = finding.line - 1;
        if (line < 0 || line >= lines() || !finding.file.isEmpty())
            continue;
        fillIndicatorRange(line, std::max(0, finding.column - 1), line, std::max(0, int(text(line).size()) - 1), findingIndicator);
        notes[line].append(QsciStyledText(QStringLiteral("%1 %2: %3").arg(finding.tool, finding.code, finding.message), findingStyle));
    }
    for (auto note = notes.begin(); note != notes.end(); ++note) {
        for (qsizetype i = 0; i + 1 < note->size(); ++i)
            (*note)[i] = QsciStyledText((*note)[i].text() + u'\n', (*note)[i].style());
        annotate(note.key(), *note);
    }
}

void CodePane::showLine(int line)
{
    const int at = std::clamp(line - 1, 0, std::max(0, lines() - 1));
    setSelection(at, 0, at, std::max(0, int(text(at).size()) - 1));
    SendScintilla(SCI_SETFIRSTVISIBLELINE, static_cast<unsigned long>(std::max(0L, SendScintilla(SCI_VISIBLEFROMDOCLINE, static_cast<unsigned long>(at)) - 3)));
    ensureLineVisible(at);
}

void CodePane::showNextChange(bool forward)
{
    int line = 0, column = 0;
    getCursorPosition(&line, &column);
    const unsigned mask = (1u << AddedSign) | (1u << RemovedSign);
    const auto marked = [&](int at) { return at >= 0 && at < lines() && (markersAtLine(at) & mask); };
    const int step = forward ? 1 : -1;
    int at = line;
    while (marked(at))
        at += step; // leave the current block
    while (at >= 0 && at < lines() && !marked(at))
        at += step;
    if (marked(at))
        showLine(at + 1);
}

void CodePane::changeEvent(QEvent *event)
{
    QsciScintilla::changeEvent(event);
    const bool zoomed = event->type() == QEvent::FontChange && font().pointSizeF() != ui::font(Type::Code).pointSizeF();
    if (zoomed || event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        applyTokens();
}

} // namespace ui

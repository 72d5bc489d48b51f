// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/form/texteditor.h"

#include "ui/configure/document/configdocument.h"
#include "ui/configure/form/prompthighlighter.h"
#include "ui/widgets/keeptype.h"
#include "ui/widgets/label.h"

#include <QJsonDocument>
#include <QKeyEvent>
#include <QLocale>
#include <QMap>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace ui {

TextEditor::TextEditor(const engine::Field &field, QWidget *parent) :
    FieldEditor(parent),
    m_field(field),
    m_text(new QPlainTextEdit(this)),
    m_note(new Label(Type::Small, Ink::Muted, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space(1));
    column->addWidget(m_text);
    column->addWidget(m_note);
    m_note->setWordWrap(true);
    m_note->hide();
    m_text->setTabChangesFocus(true);
    keepType(m_text, field.type == engine::FieldType::LongText ? Type::Body : Type::Code);
    m_text->installEventFilter(this);
    setFocusProxy(m_text);
    connect(m_text, &QPlainTextEdit::textChanged, this, &TextEditor::tellEdit);
    fitHeight();
}

QWidget *TextEditor::control() const { return m_text; }

void TextEditor::show(const FieldState &state)
{
    m_inherited = written(state.inherited);
    QFont face = m_text->font();
    face.setStrikeOut(state.switchedOff);
    face.setItalic(!state.overridden && !state.switchedOff);
    m_text->setFont(face);
    m_text->setReadOnly(state.switchedOff);
    m_text->setPlaceholderText(m_inherited.isEmpty() ? tr("not set") : m_inherited);
    m_text->setAccessibleDescription(m_inherited);
    const QString own = state.switchedOff ? written(state.off) : state.overridden ? written(state.value) : QString();
    const bool same = state.overridden && read(m_text->toPlainText()) == state.value;
    if (!same && m_text->toPlainText() != own) {
        const QSignalBlocker quiet(m_text);
        m_text->setPlainText(own);
        m_lastText = m_text->toPlainText(); // with normalised line ends
    }
    fitHeight();
    showTokens();
}

void TextEditor::setVariables(const QStringList &variables)
{
    m_variables = variables;
    m_highlighter = new PromptHighlighter(variables, m_text->document());
    showTokens();
}

bool TextEditor::canUndo() const { return m_text->document()->isUndoAvailable(); }
bool TextEditor::canRedo() const { return m_text->document()->isRedoAvailable(); }

bool TextEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return && key->modifiers() == Qt::ControlModifier) {
            key->ignore();
            return true;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

void TextEditor::resizeEvent(QResizeEvent *event)
{
    FieldEditor::resizeEvent(event);
    fitHeight();
}

void TextEditor::changeEvent(QEvent *event)
{
    FieldEditor::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_highlighter)
        m_highlighter->rehighlight();
}

QVariant TextEditor::read(const QString &text) const
{
    if (m_field.type == engine::FieldType::Json) {
        const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
        return document.isNull() ? QVariant(text) : document.toVariant();
    }
    if (m_field.type == engine::FieldType::LongText)
        return text;
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    if (m_field.type == engine::FieldType::TextList)
        return lines;
    QVariantMap map;
    for (const QString &line : lines)
        map.insert(line.section(u'=', 0, 0).trimmed(), line.contains(u'=') ? line.section(u'=', 1) : QString());
    return map;
}

QString TextEditor::written(const QVariant &value) const
{
    if (m_field.type == engine::FieldType::Json && value.isValid()) {
        const bool isText = value.typeId() == QMetaType::QString;
        const QJsonDocument document = isText ? QJsonDocument::fromJson(value.toString().toUtf8()) : QJsonDocument::fromVariant(value);
        return document.isNull() ? value.toString() : QString::fromUtf8(document.toJson()).trimmed();
    }
    switch (value.typeId()) {
    case QMetaType::QStringList: return value.toStringList().join(u'\n');
    case QMetaType::QVariantMap: {
        QStringList lines;
        const QVariantMap map = value.toMap();
        for (auto it = map.begin(); it != map.end(); ++it)
            lines << it.key() + u'=' + it.value().toString();
        return lines.join(u'\n');
    }
    default: return value.toString();
    }
}

void TextEditor::tellEdit()
{
    fitHeight();
    showTokens();
    // QPlainTextEdit also emits textChanged for changes of highlighting, font and palette.
    const QString text = m_text->toPlainText();
    if (text == m_lastText)
        return;
    m_lastText = text;
    if (text.isEmpty())
        Q_EMIT cleared();
    else
        Q_EMIT edited(read(text), true);
}

void TextEditor::fitHeight()
{
    const bool empty = m_text->document()->isEmpty();
    const int line = QFontMetrics(m_text->font()).lineSpacing();
    const int width = std::max(40, m_text->viewport()->width() - 2 * int(m_text->document()->documentMargin()));
    const QString shown = empty ? m_inherited : m_text->toPlainText();
    const int lines = QFontMetrics(m_text->font()).boundingRect(QRect(0, 0, width, 100'000), Qt::TextWordWrap | Qt::TextWrapAnywhere, shown).height() / line;
    const int least = m_field.path == u"task" ? 4 : m_field.type == engine::FieldType::LongText ? 3 : 2;
    const int rows = std::clamp(lines, least, 12);
    const int height = rows * line + 2 * (int(m_text->document()->documentMargin()) + m_text->frameWidth()) + 2;
    if (m_text->height() != height)
        m_text->setFixedHeight(height);
}

void TextEditor::showTokens()
{
    if (!m_highlighter)
        return;
    const QString text = m_text->document()->isEmpty() ? m_inherited : m_text->toPlainText();
    const qsizetype tokens = (text.toUtf8().size() + 3) / 4;
    QStringList parts{tr("about %n token(s)", nullptr, int(tokens))};
    if (const QStringList unknown = m_highlighter->unknownIn(text); !unknown.isEmpty())
        parts << tr("unknown: %1", "list of unknown variables").arg(unknown.join(QStringLiteral(", ")));
    QStringList braced;
    for (const QString &variable : m_variables)
        braced << u'{' + variable + u'}';
    if (!braced.isEmpty())
        parts << tr("Variables: %1").arg(braced.join(u' '));
    m_note->setText(parts.join(QStringLiteral(" · ")));
    m_note->show();
}

} // namespace ui

// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configure/form/fieldrow.h"

#include "ui/configure/document/configdocument.h"
#include "ui/configure/document/fieldtexts.h"
#include "ui/configure/form/fieldeditor.h"
#include "ui/configure/form/fieldlabel.h"
#include "ui/configure/form/sourcechip.h"
#include "ui/errortext.h"
#include "ui/problemtext.h"
#include "ui/widgets/label.h"

#include <QAction>
#include <QGridLayout>
#include <QToolButton>

namespace ui {

namespace {

QToolButton *smallButton(QWidget *parent, QAction *action)
{
    auto *button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setFocusPolicy(Qt::TabFocus);
    QSizePolicy policy = button->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    button->setSizePolicy(policy);
    return button;
}

} // namespace

FieldRow::FieldRow(ConfigDocument *document, const engine::Field &field, QWidget *form, QGridLayout *grid, int gridRow) :
    QObject(form),
    m_document(document),
    m_field(field)
{
    setupWidgets(form);
    setupActions(form);
    placeIn(grid, gridRow);
    connect(m_editor, &FieldEditor::edited, this, [this](const QVariant &value, bool typing) { m_document->setValue(path(), value, typing); });
    connect(m_editor, &FieldEditor::cleared, this, [this] { m_document->resetValue(path(), true); });
}

void FieldRow::setupWidgets(QWidget *form)
{
    m_dot = new Label(QStringLiteral("•"), Type::Body, Ink::Accent, form);
    m_label = new FieldLabel(form);
    m_editor = makeFieldEditor(m_field, form);
    m_label->setBuddy(m_editor->control());
    m_chip = new SourceChip(form);
    m_problem = new Label(Type::Small, Ink::Bad, form);
    m_problem->setWordWrap(true);
    m_problem->hide();
    QSizePolicy policy = m_dot->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_dot->setSizePolicy(policy);
}

void FieldRow::setupActions(QWidget *form)
{
    m_reset = new QAction(icon(QStringLiteral("reset")), QString(), this);
    m_reset->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Backspace));
    m_reset->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_switch = new QAction(icon(QStringLiteral("hidden")), QString(), this);
    m_switch->setCheckable(true);
    m_copy = new QAction(tr("Edit a copy of the inherited value"), this);
    m_editor->addAction(m_reset);
    m_resetButton = smallButton(form, m_reset);
    m_switchButton = smallButton(form, m_switch);
    m_label->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_chip->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_label->addActions({m_reset, m_switch, m_copy});
    m_chip->addActions({m_reset, m_switch, m_copy});
    connect(m_reset, &QAction::triggered, this, [this] { m_document->resetValue(path()); });
    connect(m_switch, &QAction::triggered, this, [this](bool off) { m_document->setSwitchedOff(path(), off); });
    connect(m_copy, &QAction::triggered, this, [this] {
        m_document->setValue(path(), m_document->state(path(), m_field).inherited);
        focus();
    });
}

void FieldRow::placeIn(QGridLayout *grid, int gridRow)
{
    auto *label = new QHBoxLayout;
    label->setSpacing(space(1));
    label->addWidget(m_dot, 0, Qt::AlignVCenter);
    label->addWidget(m_label, 1);
    auto *side = new QHBoxLayout;
    side->setSpacing(space(1));
    side->addStretch(1);
    side->addWidget(m_chip);
    side->addWidget(m_switchButton);
    side->addWidget(m_resetButton);
    grid->addLayout(label, gridRow, 0);
    grid->addLayout(side, gridRow, 2);
    if (m_editor->isWide()) {
        grid->addWidget(m_editor, gridRow + 1, 0, 1, 3);
        grid->addWidget(m_problem, gridRow + 2, 0, 1, 3);
    } else {
        grid->addWidget(m_editor, gridRow, 1);
        grid->addWidget(m_problem, gridRow + 2, 1, 1, 2);
    }
}

void FieldRow::setOwner(const QString &owner)
{
    m_owner = owner;
    showTexts();
}

QString FieldRow::path() const { return m_owner.isEmpty() ? m_field.path : m_owner + u'.' + m_field.path; }

void FieldRow::showTexts()
{
    const FieldText text = fieldText(path());
    const QString title = text.title.isEmpty() ? m_field.path : text.title;
    m_label->setText(title);
    m_label->setToolTip(text.help);
    m_editor->control()->setToolTip(text.help);
    m_editor->control()->setAccessibleName(title);
    m_editor->control()->setObjectName(path());
    m_reset->setText(tr("Reset %1").arg(title));
    m_reset->setToolTip(tr("Reset %1 to the inherited value (Ctrl+Backspace)").arg(title));
    m_switch->setText(tr("Switch off %1").arg(title));
    m_resetButton->setObjectName(path() + QStringLiteral(".reset"));
    m_switchButton->setObjectName(path() + QStringLiteral(".switch"));
}

void FieldRow::refresh()
{
    if (!m_visible)
        return;
    const FieldState state = m_document->state(path(), m_field);
    m_overridden = state.overridden || state.switchedOff;
    m_editor->show(state);
    m_label->setBold(state.overridden);
    m_dot->setVisible(state.overridden);
    const QString chip = state.switchedOff ? tr("switched off") : state.overridden ? tr("set here") : sourceChipText(state.inheritedFrom);
    m_chip->setText(chip, state.overridden);
    const QString without = state.inherited.isValid() ? valueText(path(), state.inherited).left(200) : tr("not set");
    m_chip->setToolTip(m_overridden ? tr("Otherwise %1, %2").arg(without, sourceTitle(state.inheritedFrom)) : sourceTitle(state.inheritedFrom));
    m_resetButton->setVisible(m_overridden);
    m_switchButton->setVisible(m_overridden);
    m_reset->setEnabled(m_overridden);
    m_switch->setEnabled(m_overridden);
    m_switch->setChecked(state.switchedOff);
    m_switch->setToolTip(state.switchedOff ? tr("Switch on again") : tr("Switch off, but keep the value"));
    m_copy->setEnabled(!m_overridden && state.inherited.isValid());
    showProblems();
}

void FieldRow::showProblems()
{
    QStringList lines;
    engine::Severity worst = engine::Severity::Hint;
    for (const engine::Problem &problem : m_document->problemsAt(path())) {
        worst = std::min(worst, problem.severity);
        lines << tr("%1: %2", "severity, sentence").arg(severityWord(problem.severity), problemWords(problem));
    }
    m_problem->setText(lines.join(u'\n'));
    m_problem->setInk(worst == engine::Severity::Error ? Ink::Bad : worst == engine::Severity::Warning ? Ink::Warn : Ink::Info);
    m_problem->setVisible(!lines.isEmpty());
}

void FieldRow::setVisible(bool visible)
{
    m_visible = visible;
    m_label->setVisible(visible);
    m_editor->setVisible(visible);
    m_chip->setVisible(visible);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_dot, m_resetButton, m_switchButton}) {
        QSizePolicy policy = widget->sizePolicy();
        policy.setRetainSizeWhenHidden(visible);
        widget->setSizePolicy(policy);
        widget->hide();
    }
    m_problem->hide();
    if (visible)
        refresh();
}

void FieldRow::setEnabled(bool enabled)
{
    m_editor->setEnabled(enabled);
    m_label->setEnabled(enabled);
}

void FieldRow::focus() { m_editor->control()->setFocus(Qt::ShortcutFocusReason); }

} // namespace ui

// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/continuedialog.h"

#include "engine/config/fields/edit.h"
#include "engine/config/fields/paths.h"
#include "engine/types/state/measurements.h"
#include "ui/style/tokens.h"
#include "ui/widgets/format.h"
#include "ui/widgets/inputs.h"
#include "ui/widgets/label.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

ContinueDialog::ContinueDialog(const engine::RunPlan &plan, const engine::RunState &state, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Raise limits and continue"));
    auto *layout = new QVBoxLayout(this);
    auto *explanation = new Label(tr("The limits apply to the whole run, including what was spent so far."), Type::Body, Ink::Muted, this);
    explanation->setWordWrap(true);
    layout->addWidget(explanation);
    auto *form = new QFormLayout;
    layout->addLayout(form);
    const engine::RunTotals &totals = state.totals();
    if (plan.stop.candidates)
        addCap(form, QStringLiteral("stop.candidates"), tr("Candidates"), *plan.stop.candidates, double(state.candidates().size()), 0, {});
    if (plan.budget.total)
        addCap(form, QStringLiteral("budget.usd"), tr("Money"), plan.budget.total->usd(), totals.spent.usd(), 2, tr(" $"));
    if (plan.budget.calls)
        addCap(form, QStringLiteral("budget.calls"), tr("Calls"), double(*plan.budget.calls), double(totals.calls), 0, {});
    if (plan.budget.tokens)
        addCap(form, QStringLiteral("budget.tokens"), tr("Tokens"), double(*plan.budget.tokens), double(totals.tokensIn + totals.tokensOut), 0, {});
    if (plan.stop.seconds)
        addCap(form, QStringLiteral("stop.seconds"), tr("Time"), *plan.stop.seconds, double(state.activeMs(state.times().lastMs)) / 1000, 0, tr(" s"));
    const bool isFolderThere = plan.testing.on() && (plan.testing.folder.isEmpty() || engine::fileProblems(state.config()).isEmpty());
    if (state.measurements().probe && !isFolderThere)
        addFolder(form);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Continue"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    setMinimumWidth(space(5) * 16);
}

/// Proposes 1.5 times the cap if at least 95 % of it is used, otherwise the cap itself.
void ContinueDialog::addCap(QFormLayout *form, const QString &path, const QString &label, double now, double used, int decimals, const QString &suffix)
{
    auto *field = new DoubleSpinBox(this);
    field->setObjectName(path);
    field->setDecimals(decimals);
    field->setRange(0, 1e12);
    field->setGroupSeparatorShown(true);
    field->setSuffix(suffix);
    const bool exhausted = used >= now * 0.95;
    field->setValue(exhausted ? std::max(now * 1.5, now + 1) : now);
    field->setSingleStep(decimals ? 0.5 : std::max(1.0, now / 10));
    field->setAccessibleName(label);
    form->addRow(label, field);
    form->addRow(QString(), new Label(tr("%1 used of %2").arg(QLocale().toString(used, 'f', decimals), QLocale().toString(now, 'f', decimals)),
                                Type::Small, Ink::Muted, this));
    m_caps.append({path, field, now, decimals});
}

void ContinueDialog::addFolder(QFormLayout *form)
{
    m_folder = new QLineEdit(this);
    m_folder->setObjectName(QStringLiteral("testing.folder"));
    m_folder->setAccessibleName(tr("Task folder"));
    form->addRow(tr("Task folder"), m_folder);
    auto *why = new Label(tr("The folder with the evaluator. Without it new programs cannot be measured."), Type::Small, Ink::Muted, this);
    why->setWordWrap(true);
    form->addRow(QString(), why);
}

engine::RunConfig ContinueDialog::overrides() const
{
    engine::RunConfig config;
    if (m_folder && !m_folder->text().trimmed().isEmpty())
        config = engine::withValue(config, m_folder->objectName(), m_folder->text().trimmed());
    for (const Cap &cap : m_caps) {
        const double value = cap.field->value();
        if (value == cap.before)
            continue;
        config = engine::withValue(config, cap.path, cap.decimals ? QVariant(value) : QVariant(qint64(value)));
    }
    return config;
}

} // namespace ui

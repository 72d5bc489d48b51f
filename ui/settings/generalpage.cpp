// SPDX-FileCopyrightText: 2026 The Valda authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/generalpage.h"

#include "ui/settings/language.h"
#include "ui/widgets/format.h"
#include "ui/widgets/inputs.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QEvent>
#include <QFormLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <array>

namespace ui {

namespace {

constexpr std::array zooms{0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0};
constexpr std::array themeOrder{Theme::System, Theme::Light, Theme::Dark, Theme::HighContrast};

int nearestZoom(double zoom)
{
    size_t best = 0;
    for (size_t index = 0; index < zooms.size(); ++index) {
        if (std::abs(zooms[index] - zoom) < std::abs(zooms[best] - zoom))
            best = index;
    }
    return int(best);
}

} // namespace

GeneralPage::GeneralPage(const AppSettings &settings, QWidget *parent) :
    QWidget(parent),
    m_settings(settings),
    m_lookHeader(new SectionHeader),
    m_askHeader(new SectionHeader),
    m_form(new QFormLayout),
    m_languageLabel(new QLabel),
    m_themeLabel(new QLabel),
    m_zoomLabel(new QLabel),
    m_motionLabel(new QLabel),
    m_language(new ComboBox),
    m_theme(new ComboBox),
    m_zoom(new ComboBox),
    m_motion(new ComboBox),
    m_askQuit(new QCheckBox),
    m_askRemove(new QCheckBox),
    m_tellHeader(new SectionHeader),
    m_notifications(new QCheckBox)
{
    m_form->addRow(m_languageLabel, m_language);
    m_form->addRow(m_themeLabel, m_theme);
    m_form->addRow(m_zoomLabel, m_zoom);
    m_form->addRow(m_motionLabel, m_motion);
    m_form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_lookHeader);
    column->addLayout(m_form);
    column->addSpacing(space(3));
    column->addWidget(m_askHeader);
    column->addWidget(m_askQuit);
    column->addWidget(m_askRemove);
    column->addSpacing(space(3));
    column->addWidget(m_tellHeader);
    column->addWidget(m_notifications);
    column->addStretch(1);
    setupFields();
    retranslate();
    read();
}

void GeneralPage::setSettings(const AppSettings &settings)
{
    m_settings = settings;
    read();
}

void GeneralPage::setupFields()
{
    for (const auto &[label, field] : {std::pair{m_languageLabel, m_language}, std::pair{m_themeLabel, m_theme},
             std::pair{m_zoomLabel, m_zoom}, std::pair{m_motionLabel, m_motion}}) {
        label->setBuddy(field);
        field->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    }
    connect(m_language, &QComboBox::activated, this, [this] {
        m_settings.language = m_language->currentData().toString();
        Q_EMIT changed();
    });
    connect(m_theme, &QComboBox::activated, this, [this](int index) {
        m_settings.theme = themeOrder[size_t(index)];
        Q_EMIT changed();
    });
    connect(m_zoom, &QComboBox::activated, this, [this](int index) {
        m_settings.zoom = zooms[size_t(index)];
        Q_EMIT changed();
    });
    connect(m_motion, &QComboBox::activated, this, [this](int index) {
        m_settings.reducedMotion = index == 0 ? std::nullopt : std::optional(index == 1);
        Q_EMIT changed();
    });
    connect(m_askQuit, &QCheckBox::toggled, this, [this](bool on) {
        m_settings.askBeforeQuitting = on;
        Q_EMIT changed();
    });
    connect(m_notifications, &QCheckBox::toggled, this, [this](bool on) {
        m_settings.notifications = on;
        Q_EMIT changed();
    });
    connect(m_askRemove, &QCheckBox::toggled, this, [this](bool on) {
        m_settings.askBeforeRemoving = on;
        Q_EMIT changed();
    });
}

void GeneralPage::read()
{
    m_language->setCurrentIndex(std::max(0, m_language->findData(m_settings.language)));
    m_theme->setCurrentIndex(int(m_settings.theme));
    m_zoom->setCurrentIndex(nearestZoom(m_settings.zoom));
    m_motion->setCurrentIndex(!m_settings.reducedMotion ? 0 : *m_settings.reducedMotion ? 1 : 2);
    const QSignalBlocker quiet(m_askQuit);
    const QSignalBlocker quietToo(m_askRemove);
    const QSignalBlocker quietAsWell(m_notifications);
    m_notifications->setChecked(m_settings.notifications);
    m_askQuit->setChecked(m_settings.askBeforeQuitting);
    m_askRemove->setChecked(m_settings.askBeforeRemoving);
}

void GeneralPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        read();
    }
}

void GeneralPage::retranslate()
{
    m_lookHeader->setText(tr("Appearance"));
    m_askHeader->setText(tr("Ask before:"));
    m_languageLabel->setText(tr("&Language:"));
    m_themeLabel->setText(tr("&Theme:"));
    m_zoomLabel->setText(tr("&Zoom:"));
    m_motionLabel->setText(tr("&Motion:"));
    m_askQuit->setText(tr("&Quitting while runs are running"));
    m_askRemove->setText(tr("&Removing a run"));
    m_tellHeader->setText(tr("Desktop messages"));
    m_notifications->setText(tr("&Notify about ends, votes and limits"));
    m_language->clear();
    m_language->addItem(tr("Same as desktop"), QString());
    for (const QString &language : languages())
        m_language->addItem(languageName(language), language);
    m_theme->clear();
    m_theme->addItems({tr("Same as desktop"), tr("Light"), tr("Dark"), tr("High contrast")});
    m_motion->clear();
    m_motion->addItems({tr("Same as desktop"), tr("Reduced"), tr("Normal", "motion on the screen")});
    m_zoom->clear();
    for (const double zoom : zooms)
        m_zoom->addItem(formatPercent(zoom));
}

} // namespace ui

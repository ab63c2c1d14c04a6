#include "pulsedeck/ui/family_list.h"

#include "pulsedeck/model/duration_text.h"
#include "pulsedeck/ui/metric_words.h"
#include "pulsedeck/ui/text_label.h"
#include "state_sign.h"

#include <QGridLayout>

#include <algorithm>

namespace pulsedeck {

namespace {

enum Column { kName, kAge, kSign, kWord };

struct Sign {
  PillKind kind;
  QString word;
};

Sign signOf(MetricsStore::Freshness freshness) {
  switch (freshness) {
    case MetricsStore::Freshness::Fresh:
      return {PillKind::Live, FamilyList::tr("Fresh")};
    case MetricsStore::Freshness::Stale:
      return {PillKind::Warning, FamilyList::tr("Stale")};
    case MetricsStore::Freshness::NotSubscribed:
      return {PillKind::Off, FamilyList::tr("Not subscribed")};
    case MetricsStore::Freshness::Unknown:
      return {PillKind::Busy, FamilyList::tr("Nothing yet")};
  }
  Q_UNREACHABLE();
}

}  // namespace

FamilyList::FamilyList(const MetricsStore& store, const Theme& theme, QWidget* parent)
    : QWidget(parent),
      store_(store),
      theme_(theme),
      grid_(new QGridLayout(this)),
      more_(new TextLabel(theme, TextRole::Label, &ThemeTokens::muted)) {
  grid_->setContentsMargins(0, theme.scaled(4), 0, theme.scaled(4));
  grid_->setHorizontalSpacing(theme.scaled(8));
  grid_->setVerticalSpacing(theme.scaled(4));
  grid_->setColumnStretch(kName, 1);
  auto* title = new TextLabel(theme, TextRole::Label, &ThemeTokens::muted);
  title->setText(tr("Data by family"));
  grid_->addWidget(title, 0, 0, 1, -1);
  grid_->addWidget(more_, static_cast<int>(kMaxRows) + 1, 0, 1, -1);
  setAccessibleName(title->text());
}

void FamilyList::refresh() {
  const std::vector<MetricsStore::FamilyState> families = store_.families();
  const std::size_t shown = std::min(families.size(), kMaxRows);
  while (rows_.size() < shown)
    addRow();
  for (std::size_t i = 0; i < shown; ++i)
    fill(rows_[i], families[i]);
  const auto hidden = static_cast<qlonglong>(families.size() - shown);
  more_->setText(tr("and %1 more").arg(QLocale().toString(hidden)));
  more_->setVisible(hidden > 0);
}

void FamilyList::addRow() {
  const Row row{new TextLabel(theme_, TextRole::Label, &ThemeTokens::text, TextLabel::Overflow::Elide),
                new TextLabel(theme_, TextRole::Label, &ThemeTokens::text), new StateSign(theme_),
                new TextLabel(theme_, TextRole::Label, &ThemeTokens::text)};
  const int line = static_cast<int>(rows_.size()) + 1;
  grid_->addWidget(row.name, line, kName);
  grid_->addWidget(row.age, line, kAge, Qt::AlignRight);
  grid_->addWidget(row.sign, line, kSign, Qt::AlignCenter);
  grid_->addWidget(row.word, line, kWord);
  rows_.push_back(row);
}

void FamilyList::fill(const Row& row, const MetricsStore::FamilyState& family) {
  const QString title = familyTitle(family.name);
  const QString age = family.ageMs ? formatDuration(*family.ageMs) : QString();
  const Sign sign = signOf(family.freshness);
  row.name->setText(title);
  row.age->setText(age);
  row.sign->setKind(sign.kind);
  row.word->setText(sign.word);
  row.name->setAccessibleName(
      age.isEmpty() ? tr("%1: %2", "family, freshness").arg(title, sign.word)
                    : tr("%1: %2, %3 old", "family, freshness, age").arg(title, sign.word, age));
}

}  // namespace pulsedeck

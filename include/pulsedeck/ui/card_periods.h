#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace pulsedeck {

/// The periods that the operator chose for the changes shown on cards, where they are not their page's.
class CardPeriods {
 public:
  /// What is chosen after that many takes the place of the oldest.
  static constexpr qsizetype kMost = 100;

  struct Choice {
    QString page;  ///< its id
    QString card;  ///< as DashboardPage names its cards
    qint64 periodMs = 0;

    bool operator==(const Choice&) const = default;
  };

  [[nodiscard]] std::optional<qint64> of(const QString& page, const QString& card) const;
  void choose(const Choice& choice);
  void forget(const QString& page, const QString& card);
  /// Oldest first.
  [[nodiscard]] const QList<Choice>& choices() const { return choices_; }

  bool operator==(const CardPeriods&) const = default;

 private:
  QList<Choice> choices_;
};

}  // namespace pulsedeck

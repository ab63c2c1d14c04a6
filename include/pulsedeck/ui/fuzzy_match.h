#pragma once

#include <QList>
#include <QString>
#include <QtGlobal>

#include <optional>
#include <vector>

namespace pulsedeck {

/// A text made ready to be searched: letter for letter what is shown, without case and diacritics.
class SearchText {
 public:
  /// What comes behind is shown and not searched.
  static constexpr qsizetype kMostSearched = 256;

  SearchText() = default;
  explicit SearchText(const QString& text);

  /// The text, composed (NFC): positions of a match count its UTF-16 units.
  [[nodiscard]] const QString& shown() const { return shown_; }

 private:
  friend class FuzzyPattern;

  QString shown_;
  QString folded_;
  quint64 letters_ = 0;  ///< a set of what occurs, to refuse most texts at a glance
};

/// What somebody typed to find something: words, each of which must be found as a subsequence of a text's
/// letters. Matches at the beginnings of words, of neighbouring letters and of capitals typed as such score
/// higher. Pure; a score is O(letters typed × length of the text) at most.
class FuzzyPattern {
 public:
  /// Longer input is cut.
  static constexpr qsizetype kMostTyped = 64;

  explicit FuzzyPattern(const QString& typed = {});

  [[nodiscard]] bool isEmpty() const { return words_.empty(); }
  /// Whether all that this finds is also found by `wider`.
  [[nodiscard]] bool narrows(const FuzzyPattern& wider) const { return folded_.startsWith(wider.folded_); }
  /// How well a thing of that title and detail fits, the more the better; nothing when a word is in neither.
  [[nodiscard]] std::optional<int> score(const SearchText& title, const SearchText& detail) const;
  /// The letters of `text` that make the best match, ascending; for those words that occur in it.
  [[nodiscard]] QList<qsizetype> positions(const SearchText& text) const;

 private:
  struct Word {
    QString typed;
    QString folded;
    quint64 letters = 0;
  };

  [[nodiscard]] static std::optional<int> score(const Word& word, const SearchText& text);

  QString folded_;
  std::vector<Word> words_;
};

}  // namespace pulsedeck

#include "pulsedeck/ui/fuzzy_match.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <limits>

namespace pulsedeck {

namespace {

constexpr int kLetter = 1;
constexpr int kWordStart = 8;
constexpr int kTextStart = 4;
constexpr int kNeighbour = 6;
constexpr int kSameCase = 1;  ///< only of capitals, which are typed on purpose
constexpr int kJump = -2;
/// What is called so comes before what is only described so.
constexpr int kInTitle = 6;
/// Of two texts that match alike the shorter one is meant; so many letters cost one.
constexpr int kLettersPerPoint = 16;
constexpr int kNone = std::numeric_limits<int>::min() / 2;

constexpr std::size_t kMostText = SearchText::kMostSearched;
using Row = std::array<int, kMostText>;

/// One letter for one letter, so that positions stay.
QChar folded(QChar letter) {
  if (letter.unicode() < 0x80) return letter.toLower();
  QChar plain = letter;
  while (plain.decompositionTag() == QChar::Canonical)
    plain = plain.decomposition().at(0);
  return plain.toCaseFolded();
}

QString folded(const QString& text) {
  QString result = text;
  for (QChar& letter : result)
    letter = folded(letter);
  return result;
}

quint64 lettersOf(const QString& text) {
  quint64 letters = 0;
  for (const QChar letter : text)
    letters |= quint64{1} << (letter.unicode() % 64);
  return letters;
}

/// Where each letter of a word can stand at the earliest; nothing when the text does not have them all.
struct Places {
  std::array<qsizetype, FuzzyPattern::kMostTyped> earliest;
  bool found = false;
};

Places placesOf(const QString& word, const QString& text) {
  Places places;
  qsizetype letter = 0;
  for (qsizetype i = 0; i < text.size() && letter < word.size(); ++i) {
    if (text[i] == word[letter]) places.earliest[static_cast<std::size_t>(letter++)] = i;
  }
  places.found = letter == word.size();
  return places;
}

bool startsWord(const QString& text, qsizetype i) {
  if (!text[i].isLetterOrNumber()) return false;
  if (i == 0) return true;
  const QChar before = text[i - 1];
  return !before.isLetterOrNumber() || (text[i].isUpper() && before.isLower());
}

int letterScore(const QString& shown, qsizetype i, QChar typed) {
  return kLetter + (startsWord(shown, i) ? kWordStart : 0) + (i == 0 ? kTextStart : 0) +
         (typed.isUpper() && shown[i] == typed ? kSameCase : 0);
}

/// A word on its way through a text.
struct Search {
  const QString& folded;
  const QString& typed;
  const QString& text;
  const QString& shown;
  const Places& places;
};

/// One letter of the word: for each place where it can stand, so that all others find theirs, the best score
/// of a match that ends there. `before` is the row of the letter before; null for the first one. Tells in
/// `from`, if given, where that one was.
void fillRow(const Search& search, qsizetype letter, const Row* before, Row& row,
             std::vector<qsizetype>* from) {
  int bestBefore = kNone;
  qsizetype bestAt = -1;
  const qsizetype begin = search.places.earliest[static_cast<std::size_t>(letter)];
  const qsizetype end = search.text.size() - (search.folded.size() - 1 - letter);
  // What the letter before may have left out behind it.
  if (before != nullptr) {
    for (qsizetype i = search.places.earliest[static_cast<std::size_t>(letter - 1)]; i + 1 < begin; ++i) {
      if ((*before)[static_cast<std::size_t>(i)] <= bestBefore) continue;
      bestBefore = (*before)[static_cast<std::size_t>(i)];
      bestAt = i;
    }
  }
  for (qsizetype i = begin; i < end; ++i) {
    const auto at = static_cast<std::size_t>(i);
    row[at] = kNone;
    if (search.text[i] == search.folded[letter]) {
      const int own = letterScore(search.shown, i, search.typed[letter]);
      const int neighbour = before != nullptr ? (*before)[at - 1] + kNeighbour : kNone;
      const int jump = before == nullptr ? 0 : bestBefore + kJump;
      row[at] = std::max({own + neighbour, own + jump, kNone});
      if (from != nullptr) (*from)[at] = neighbour >= jump && before != nullptr ? i - 1 : bestAt;
    }
    // A jump leaves out at least one letter.
    if (before != nullptr && (*before)[at - 1] > bestBefore) {
      bestBefore = (*before)[at - 1];
      bestAt = i - 1;
    }
  }
}

/// Of the last letter's row.
qsizetype bestEnd(const Row& row, const Places& places, qsizetype letters, qsizetype length) {
  const auto begin = row.begin() + places.earliest[static_cast<std::size_t>(letters - 1)];
  return std::max_element(begin, row.begin() + length) - row.begin();
}

}  // namespace

SearchText::SearchText(const QString& text) {
  // Nearly all are plain, and ten thousand are made at once.
  const bool isPlain =
      std::all_of(text.begin(), text.end(), [](QChar letter) { return letter.unicode() < 0x80; });
  shown_ = isPlain ? text : text.normalized(QString::NormalizationForm_C);
  folded_ = folded(shown_.left(kMostSearched));
  letters_ = lettersOf(folded_);
}

FuzzyPattern::FuzzyPattern(const QString& typed) {
  const QString cut = typed.normalized(QString::NormalizationForm_C).left(kMostTyped);
  folded_ = folded(cut);
  const QStringList parts = cut.split(QLatin1Char(' '), Qt::SkipEmptyParts);
  for (const QString& part : parts)
    words_.push_back({part, folded(part), lettersOf(folded(part))});
}

std::optional<int> FuzzyPattern::score(const Word& word, const SearchText& text) {
  if ((word.letters & ~text.letters_) != 0) return std::nullopt;
  const Places places = placesOf(word.folded, text.folded_);
  if (!places.found) return std::nullopt;
  const Search search{word.folded, word.typed, text.folded_, text.shown_, places};
  Row rows[2];
  const Row* before = nullptr;
  for (qsizetype letter = 0; letter < word.folded.size(); ++letter) {
    Row& row = rows[letter % 2];
    fillRow(search, letter, before, row, nullptr);
    before = &row;
  }
  const qsizetype end = bestEnd(*before, places, word.folded.size(), text.folded_.size());
  return (*before)[static_cast<std::size_t>(end)];
}

std::optional<int> FuzzyPattern::score(const SearchText& title, const SearchText& detail) const {
  int sum = 0;
  for (const Word& word : words_) {
    const std::optional<int> inTitle = score(word, title);
    const std::optional<int> inDetail = score(word, detail);
    if (!inTitle && !inDetail) return std::nullopt;
    sum += std::max(inTitle ? *inTitle + kInTitle : kNone, inDetail.value_or(kNone));
  }
  return sum - static_cast<int>(title.shown_.size()) / kLettersPerPoint;
}

QList<qsizetype> FuzzyPattern::positions(const SearchText& text) const {
  QList<qsizetype> all;
  const auto length = static_cast<std::size_t>(text.folded_.size());
  for (const Word& word : words_) {
    const Places places = placesOf(word.folded, text.folded_);
    if (!places.found) continue;
    const Search search{word.folded, word.typed, text.folded_, text.shown_, places};
    std::vector<Row> rows(static_cast<std::size_t>(word.folded.size()));
    std::vector<std::vector<qsizetype>> from(rows.size(), std::vector<qsizetype>(length, -1));
    for (std::size_t i = 0; i < rows.size(); ++i)
      fillRow(search, static_cast<qsizetype>(i), i == 0 ? nullptr : &rows[i - 1], rows[i], &from[i]);
    qsizetype position = bestEnd(rows.back(), places, word.folded.size(), text.folded_.size());
    for (std::size_t i = rows.size(); i > 0 && position >= 0; --i) {
      all.push_back(position);
      position = from[i - 1][static_cast<std::size_t>(position)];
    }
  }
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

}  // namespace pulsedeck

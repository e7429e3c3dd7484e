using System.Globalization;

using IntlAssistant.Answering.Field;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Passages;
using IntlAssistant.Knowledge.Thesaurus;

namespace IntlAssistant.Answering.Learning;

/// <summary>Learns what words mean in the field from ways of asking in many languages: words that are asked for the same sections mean alike.</summary>
/// <remarks>
/// How much more often than by chance a word is asked for a section (positive pointwise mutual information, shifted, with the
/// corrections for rare words of Turney and Pantel, From Frequency to Meaning, 2010; Levy and Goldberg, Neural Word Embedding
/// as Implicit Matrix Factorization, 2014), brought down to a few dimensions by singular values. The same content always gives
/// the same vectors.
/// </remarks>
public static class FieldLearner
{
    private const int Dimensions = 64;
    private const int FewestSections = 2 * Dimensions;

    // What is seen less often tells nothing for sure; runs of letters are many, and are in many words.
    private const double FewestOfWord = 3;
    private const double FewestOfParts = 6;

    // A section's own text says what it is about in more and less telling words than people ask in.
    private const double TextShare = 0.3;

    // Less than so much more often than by chance (as a logarithm) is chance.
    private const double Shift = 1;

    // Sections with many ways of asking are not to weigh by that.
    private const double SectionPower = 0.75;

    /// <summary>Whether enough sections of a content say how people ask for them.</summary>
    internal static bool CanLearn(KnowledgeSnapshot knowledge) => SectionsOf(knowledge).Take(FewestSections).Count() == FewestSections;

    /// <summary>Learns from the sections whose editors tell how people ask for them.</summary>
    /// <exception cref="InvalidDataException">There are not enough of them to learn anything.</exception>
    public static FieldVectors Learn(KnowledgeSnapshot knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        List<Section> sections = [.. SectionsOf(knowledge)];
        if (sections.Count < FewestSections)
        {
            throw new InvalidDataException(
                $"{sections.Count} sections of the content say how people ask for them; at least {FewestSections} are needed to learn what words mean.");
        }

        var names = NamesOf(knowledge);
        var rows = Informative(Counted(sections, names), sections.Count);
        var vectors = Reduced(rows, sections.Count);
        return Quantised(vectors, string.Create(
            CultureInfo.InvariantCulture,
            $"{sections.Sum(section => section.Asked.Count)} ways of asking for {sections.Count} sections: {vectors.Count} words and runs of letters in {Dimensions} dimensions"));
    }

    private static IEnumerable<Section> SectionsOf(KnowledgeSnapshot knowledge) =>
        from passage in knowledge.Passages
        where passage is { Kind: PassageKind.Content, Text.Length: > 0 }
        let asked = passage.Page.Questions.Where(question => $"{passage.Page.Id}#{question.Section}" == passage.Id.Value).Select(question => question.Text).ToList()
        where asked.Count > 0
        select new Section(asked, string.Join('\n', passage.HeadingPath.Prepend(passage.Page.Title).Append(passage.Text)));

    // Names are an office's own and say nothing of the field.
    private static HashSet<ulong> NamesOf(KnowledgeSnapshot knowledge) => [.. knowledge.Thesaurus.Concepts
        .Where(concept => concept.Kind is ConceptKind.Name or ConceptKind.Place)
        .SelectMany(concept => concept.Words.Values.SelectMany(words => words))
        .Select(FieldGrams.Of)
        .Where(words => words.Count == 1)
        .Select(words => words[0].Key)];

    private static SortedDictionary<ulong, Dictionary<int, double>> Counted(List<Section> sections, HashSet<ulong> names)
    {
        var counts = new SortedDictionary<ulong, Dictionary<int, double>>();
        for (var number = 0; number < sections.Count; number++)
        {
            foreach (var (text, share) in sections[number].Asked.Select(text => (text, 1.0)).Append((sections[number].Text, TextShare)))
            {
                foreach (var key in FieldGrams.Of(text).Where(word => !names.Contains(word.Key)).SelectMany(word => word.Keys))
                {
                    var row = counts.TryGetValue(key, out var known) ? known : counts[key] = [];
                    row[number] = row.GetValueOrDefault(number) + share;
                }
            }
        }

        foreach (var key in counts.Where(row => row.Value.Values.Sum() < (FieldGrams.IsWord(row.Key) ? FewestOfWord : FewestOfParts)).Select(row => row.Key).ToList())
        {
            counts.Remove(key);
        }

        return counts;
    }

    private static List<Row> Informative(SortedDictionary<ulong, Dictionary<int, double>> counts, int sections)
    {
        var ofSection = new double[sections];
        foreach (var (section, count) in counts.Values.SelectMany(row => row))
        {
            ofSection[section] += count;
        }

        ofSection = [.. ofSection.Select(count => Math.Pow(count, SectionPower))];
        var all = ofSection.Sum();
        return [.. counts.Select(row => new Row(row.Key, Informative(row.Value, ofSection, all))).Where(row => row.Numbers.Count > 0)];
    }

    private static List<(int Section, double Value)> Informative(Dictionary<int, double> row, double[] ofSection, double all)
    {
        var ofRow = row.Values.Sum();
        var informative = new List<(int, double)>();
        foreach (var (section, count) in row.OrderBy(each => each.Key))
        {
            var more = Math.Log(count * all / (ofRow * ofSection[section])) - Shift;
            if (more > 0)
            {
                var rarer = Math.Min(ofRow, ofSection[section]);
                informative.Add((section, more * (count / (count + 1)) * (rarer / (rarer + 1))));
            }
        }

        return informative;
    }

    // The left singular vectors by the square roots of their values, from the eigenvectors of the sections' side, which is small.
    private static List<(ulong Key, double[] Vector)> Reduced(List<Row> rows, int sections)
    {
        var side = new double[sections, sections];
        foreach (var row in rows)
        {
            foreach (var (one, left) in row.Numbers)
            {
                foreach (var (other, right) in row.Numbers)
                {
                    side[one, other] += left * right;
                }
            }
        }

        var axes = SymmetricEigen.Of(side).Take(Dimensions)
            .Select(pair => pair.Vector.Select(number => number / Math.Sqrt(Math.Sqrt(pair.Value))).ToArray()).ToList();
        return [.. rows.Select(row => (row.Key, axes.Select(axis => row.Numbers.Sum(number => number.Value * axis[number.Section])).ToArray()))];
    }

    // One byte a number: a thousandth of a vector's length is far less than what it means.
    private static FieldVectors Quantised(List<(ulong Key, double[] Vector)> vectors, string learnedOn)
    {
        float[] scales = [.. vectors.Select(vector => (float)(vector.Vector.Max(Math.Abs) / sbyte.MaxValue))];
        sbyte[] numbers = [.. vectors.Zip(scales).SelectMany(pair => pair.First.Vector.Select(number => (sbyte)Math.Round(number / pair.Second)))];
        return new FieldVectors(learnedOn, Dimensions, [.. vectors.Select(vector => vector.Key)], scales, numbers);
    }

    private sealed record Section(IReadOnlyList<string> Asked, string Text);

    private sealed record Row(ulong Key, IReadOnlyList<(int Section, double Value)> Numbers);
}

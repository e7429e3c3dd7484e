using System.Globalization;

using IntlAssistant.Answering.Verification.Facts;
using IntlAssistant.Answering.Verification.Reading;

namespace IntlAssistant.Answering.Verification.Proving;

/// <summary>Finds the how-manieth of something again in the passages: the second semester is not the third.</summary>
/// <param name="said">The sentence.</param>
/// <param name="passages">The passages.</param>
internal sealed class OrdinalProof(Statement said, IReadOnlyList<ProvingPassage> passages)
{
    private readonly List<(Statement Told, bool IsForeign)> told = [.. passages
        .SelectMany(passage => passage.Units.SelectMany(unit => unit.Above.Append(unit.Said)).Distinct().Select(statement => (statement, passage.IsForeignTo(said))))];

    /// <summary>The fault of the first ordinal that the passages do not give; <see langword="null"/> when they give all.</summary>
    public Finding? Fault() => said.Ordinals.Where(ordinal => ordinal.IsSure && !IsTold(ordinal))
        .Select(ordinal => Finding.Of(SentenceFault.Number, ordinal.Label)).FirstOrDefault();

    // "First" also begins a sentence, and "last" ends one: they are compared only with another place of the same thing.
    private bool IsTold(PlacedOrdinal ordinal)
    {
        var ofTheSame = told.SelectMany(each => each.Told.Ordinals.Where(other => CountTheSame(ordinal, other, each.IsForeign))).ToList();
        return ofTheSame.Exists(other => other.Place == ordinal.Place)
            || (ofTheSame.Count == 0 && (ordinal.Place is 1 or OrdinalWords.Last || told.Exists(each => IsNamed(each.Told, ordinal.Place))));
    }

    private bool CountTheSame(PlacedOrdinal one, PlacedOrdinal other, bool isForeign) =>
        one.Counted is { } counted && other.Counted is { } also && passages[0].All.Like().Add([also]).Covers(counted, isForeign);

    private static bool IsNamed(Statement statement, int place)
    {
        var number = place.ToString(CultureInfo.InvariantCulture);
        return statement.Ordinals.Any(other => other.Place == place) || statement.Facts.Any(fact => fact.Fact.Readings.Contains(number));
    }
}

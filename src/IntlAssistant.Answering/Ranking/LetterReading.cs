using System.Collections.Concurrent;
using System.Runtime.InteropServices;

using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Ranking;

/// <summary>What the passages of one state of the content are written with, each as it is first needed, and how rare each run of letters is in it.</summary>
/// <remarks>Safe to use from many threads.</remarks>
internal sealed class LetterReading
{
    // More passages tell no better what is rare.
    private const int EnoughForRarity = 1000;

    // A heading says what its passage answers.
    private const int HeadingCount = 2;

    private readonly ConcurrentDictionary<PassageId, (Passage Passage, LetterPassage Written)> passages = new();
    private readonly Lazy<Rarities> rarities;

    /// <summary>Prepares the reading.</summary>
    /// <param name="knowledge">The content.</param>
    /// <param name="earlier">The reading of another state of it, from which is taken over what is the same in both; may be missing.</param>
    public LetterReading(KnowledgeSnapshot knowledge, LetterReading? earlier = null)
    {
        rarities = new Lazy<Rarities>(() => RaritiesIn(knowledge));
        foreach (var passage in earlier is null ? [] : knowledge.Passages)
        {
            if (earlier!.passages.TryGetValue(passage.Id, out var read) && ReferenceEquals(read.Passage, passage)) // Without one there is no passage here.
            {
                passages.TryAdd(passage.Id, read);
            }
        }
    }

    /// <summary>Compares a text with passages.</summary>
    public LetterLikeness To(string text) => new(LetterRuns.Of(text), rarities.Value.Of, rarities.Value.AverageLength);

    /// <summary>What a passage is written with.</summary>
    public LetterPassage Read(Passage passage) => passages.GetOrAdd(passage.Id, _ => (passage, Written(passage))).Written;

    private static LetterPassage Written(Passage passage) => LetterPassage.Of(
        LetterRuns.Of(passage.Page.Title)
            .Concat(Enumerable.Repeat(LetterRuns.Of(string.Join('\n', passage.HeadingPath)), HeadingCount).SelectMany(runs => runs))
            .Concat(LetterRuns.Of(passage.Text)));

    private Rarities RaritiesIn(KnowledgeSnapshot knowledge)
    {
        List<Passage> all = [.. knowledge.Passages.Where(passage => passage is { Kind: PassageKind.Content, Text.Length: > 0 })];
        var every = Math.Max(1, all.Count / EnoughForRarity);
        List<LetterPassage> taken = [.. all.Where((_, number) => number % every == 0).Select(Read)];
        var counts = new Dictionary<uint, int>();
        foreach (var run in taken.SelectMany(passage => passage.Runs))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, run, out _)++;
        }

        return new Rarities(counts, taken.Count, Math.Max(1, taken.Select(passage => passage.Length).DefaultIfEmpty(1).Average()));
    }

    private sealed record Rarities(Dictionary<uint, int> Counts, int Passages, double AverageLength)
    {
        // BM25's inverse document frequency.
        public double Of(uint run) => Math.Log(1 + ((Passages - Counts.GetValueOrDefault(run) + 0.5) / (Counts.GetValueOrDefault(run) + 0.5)));
    }
}

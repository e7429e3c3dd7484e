using System.Collections.Concurrent;
using System.Numerics.Tensors;

using IntlAssistant.Answering.Reading;
using IntlAssistant.Knowledge;
using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Answering.Field;

/// <summary>What one state of the content is about, in the field's vectors: passages as they are first needed, held against what all of it is about.</summary>
/// <remarks>
/// Of an office that writes of visas on every page, "visa" tells no passage from another: likeness is measured from the
/// content's own middle. Safe to use from many threads.
/// </remarks>
internal sealed class FieldReading
{
    // How far from no subject at all to the content's own middle.
    private const float CentreShare = 0.9f;

    // More passages do not move the middle.
    private const int EnoughForCentre = 400;

    private readonly ConcurrentDictionary<PassageId, (Passage Passage, FieldPassage About)> passages = new();
    private readonly FieldVectors vectors;
    private readonly Lazy<float[]> centre;

    /// <summary>Prepares the reading.</summary>
    /// <param name="knowledge">The content.</param>
    /// <param name="vectors">What words mean.</param>
    /// <param name="earlier">The reading of another state of it, from which is taken over what is the same in both; may be missing.</param>
    public FieldReading(KnowledgeSnapshot knowledge, FieldVectors vectors, FieldReading? earlier = null)
    {
        this.vectors = vectors;
        centre = new Lazy<float[]>(() => CentreOf(knowledge));
        foreach (var passage in earlier is null ? [] : knowledge.Passages)
        {
            if (earlier!.passages.TryGetValue(passage.Id, out var read) && ReferenceEquals(read.Passage, passage)) // Without one there is no passage here.
            {
                passages.TryAdd(passage.Id, read);
            }
        }
    }

    /// <summary>Compares a text with passages.</summary>
    public FieldLikeness To(string text) => new(vectors.Of(text), centre.Value);

    /// <summary>What a passage is about.</summary>
    public FieldPassage Read(ReadPassage passage) => passages.GetOrAdd(passage.Passage.Id, _ => (passage.Passage, About(passage))).About;

    private FieldPassage About(ReadPassage read)
    {
        var passage = read.Passage;
        var nearest = passage.HeadingPath.Count > 0 ? passage.HeadingPath[^1] : passage.Page.Title;
        return new FieldPassage(
            vectors.Of(string.Join('\n', passage.HeadingPath.Prepend(passage.Page.Title))),
            vectors.Of(passage.Text),
            [.. read.Units.Select(unit => vectors.Of($"{nearest}\n{SaidIn(passage, unit)}"))]);
    }

    private static string SaidIn(Passage passage, TextUnit unit) => passage.Blocks[unit.Block] is PassageBlock.Table table
        ? PassageReader.RowWithColumns(table, unit.Span, passage.Text)
        : unit.Span.Of(passage.Text);

    private float[] CentreOf(KnowledgeSnapshot knowledge)
    {
        List<Passage> all = [.. knowledge.Passages.Where(passage => passage is { Kind: PassageKind.Content, Text.Length: > 0 })];
        var every = Math.Max(1, all.Count / EnoughForCentre);
        List<Passage> taken = [.. all.Where((_, number) => number % every == 0)];
        var sum = new float[vectors.Dimensions];
        foreach (var passage in taken)
        {
            var about = vectors.Of(string.Join('\n', passage.HeadingPath.Prepend(passage.Page.Title).Append(passage.Text)));
            TensorPrimitives.MultiplyAdd(about, CentreShare / taken.Count, sum, sum);
        }

        return sum;
    }
}

using System.Text.Json;

using IntlAssistant.Answering.Vectors.Static.Normalizing;
using IntlAssistant.Answering.Vectors.Static.Pieces;
using IntlAssistant.Answering.Vectors.Static.Splitting;

namespace IntlAssistant.Answering.Vectors.Static;

/// <summary>Cuts a text into the pieces of a model as its <c>tokenizer.json</c> describes: normalise, split, look up.</summary>
internal sealed class Tokenizer
{
    private readonly INormalizer normalizer;
    private readonly ISplitter splitter;
    private readonly IPieceModel model;

    private Tokenizer(INormalizer normalizer, ISplitter splitter, IPieceModel model) =>
        (this.normalizer, this.splitter, this.model) = (normalizer, splitter, model);

    /// <summary>One more than the highest number of a piece.</summary>
    public int PieceCount => model.PieceCount;

    /// <summary>Reads a <c>tokenizer.json</c>.</summary>
    /// <exception cref="StaticModelException">It is missing, or asks for what is not known here.</exception>
    public static Tokenizer Read(string file)
    {
        if (!File.Exists(file))
        {
            throw new StaticModelException($"There is no file '{file}'.");
        }

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            var root = json.RootElement;
            return new Tokenizer(
                NormalizerReader.Read(Part(root, "normalizer")), SplitterReader.Read(Part(root, "pre_tokenizer")), PieceModelReader.Read(root.GetProperty("model")));
        }
        catch (StaticModelException fault)
        {
            throw new StaticModelException($"{file}: {fault.Message}", fault);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or ArgumentException)
        {
            throw new StaticModelException($"{file}: this is not a tokenizer.json ({fault.Message})", fault);
        }
    }

    /// <summary>The numbers of the pieces of a text; what the model has no piece for is left out, as Model2Vec does.</summary>
    public IReadOnlyList<int> Pieces(string text)
    {
        var pieces = new List<int>();
        foreach (var word in splitter.Split(normalizer.Normalize(text)))
        {
            model.Add(word, pieces);
        }

        return pieces;
    }

    private static JsonElement? Part(JsonElement root, string name) =>
        root.TryGetProperty(name, out var part) && part.ValueKind == JsonValueKind.Object ? part : null;
}

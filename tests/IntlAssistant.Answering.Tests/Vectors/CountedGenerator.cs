using Microsoft.Extensions.AI;

namespace IntlAssistant.Answering.Tests.Vectors;

/// <summary>A model of the test's own that counts what it computes and fails as it is told.</summary>
internal sealed class CountedGenerator(Func<string, float[]> embed) : IEmbeddingGenerator<string, Embedding<float>>
{
    /// <summary>How many texts were computed.</summary>
    public int Texts { get; private set; }

    /// <summary>How often it was called.</summary>
    public int Calls { get; private set; }

    /// <summary>The name of the model.</summary>
    public string Name { get; set; } = "letters";

    /// <summary>What it does instead of answering.</summary>
    public Func<CancellationToken, Task>? Instead { get; set; }

    /// <summary>What it computes.</summary>
    public Func<string, float[]> Embed { get; set; } = embed;

    /// <summary>Texts with the same pairs of letters are near: enough to tell passages apart.</summary>
    public static CountedGenerator OfLetters() => new(text =>
    {
        var vector = new float[676];
        foreach (var (one, other) in text.ToLowerInvariant().Zip(text.ToLowerInvariant().Skip(1)).Where(pair => char.IsAsciiLetter(pair.First) && char.IsAsciiLetter(pair.Second)))
        {
            vector[((one - 'a') * 26) + other - 'a']++;
        }

        return vector;
    });

    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        Calls++;
        if (Instead is not null)
        {
            await Instead(cancellationToken);
        }

        var texts = values.ToList();
        Texts += texts.Count;
        return new GeneratedEmbeddings<Embedding<float>>(texts.Select(text => new Embedding<float>(Embed(text))).ToList());
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(EmbeddingGeneratorMetadata) ? new EmbeddingGeneratorMetadata("tests", null, Name) : null;

    public void Dispose()
    {
        // It holds nothing.
    }
}

using System.Runtime.InteropServices;
using System.Text;

using IntlAssistant.Answering.Vectors.Static;

namespace IntlAssistant.Answering.Tests.Vectors;

public sealed class StaticEmbeddingsTests : IDisposable
{
    private readonly StaticModel words = StaticModel.OfWordPieces();
    private readonly StaticModel unigrams = StaticModel.OfUnigrams();

    public void Dispose()
    {
        words.Dispose();
        unigrams.Dispose();
    }

    [Theory]
    [InlineData("visa", 1, 0)]
    [InlineData("VISA!", 1, 0)]
    [InlineData("Vísa", 1, 0)]
    [InlineData("visa fee", 0.7071068f, 0.7071068f)]
    [InlineData("fees", 0.31622776f, 0.94868326f)]
    [InlineData("student", 0.6f, 0.8f)]
    [InlineData("visa unheard", 1, 0)]
    [InlineData("unheard", 0, 0)]
    [InlineData("", 0, 0)]
    [InlineData("paid visa", 0, 0)]
    [InlineData("学", 0.7071068f, 0.7071068f)]
    public void A_text_is_the_mean_of_its_word_pieces_at_length_one(string text, float first, float second) =>
        AssertVector([first, second], StaticEmbeddings.Load(words.Folder).Embed(text));

    [Theory]
    [InlineData("visa", 1, 0)]
    [InlineData("Visa  VISA", 1, 0)]
    [InlineData("visas", 1, 0)]
    [InlineData("ｖｉｓａ", 1, 0)]
    [InlineData("هزینه", 0.7071068f, 0.7071068f)]
    [InlineData("q", 0, 1)]
    public void A_text_is_cut_into_the_likeliest_unigram_pieces(string text, float first, float second) =>
        AssertVector([first, second], StaticEmbeddings.Load(unigrams.Folder).Embed(text));

    [Fact]
    public void Without_normalising_a_text_is_the_plain_mean()
    {
        File.WriteAllText(Path.Combine(words.Folder, "config.json"), """{"normalize": false}""");

        AssertVector([2, 2], StaticEmbeddings.Load(words.Folder).Embed("visa student"), 0);
        AssertVector([0.25f, 0.75f], StaticEmbeddings.Load(words.Folder).Embed("fees"), 0);
    }

    [Fact]
    public void Half_numbers_weights_and_a_mapping_are_read()
    {
        Half[] table = [(Half)0, (Half)0, (Half)1, (Half)0, (Half)0, (Half)1];
        float[] weights = [1, 3, 4, 1, 1, 1, 1];
        long[] mapping = [0, 1, 2, 0, 0, 0, 0];
        var data = (byte[])[.. MemoryMarshal.AsBytes(table.AsSpan()), .. MemoryMarshal.AsBytes(weights.AsSpan()), .. MemoryMarshal.AsBytes(mapping.AsSpan())];
        words.WriteTensors(
            """{"__metadata__": {"format": "pt"}, "embeddings": {"dtype": "F16", "shape": [3, 2], "data_offsets": [0, 12]}, "weights": {"dtype": "F32", "shape": [7], "data_offsets": [12, 40]}, "mapping": {"dtype": "I64", "shape": [7], "data_offsets": [40, 96]}}""", data);

        AssertVector([0.6f, 0.8f], StaticEmbeddings.Load(words.Folder).Embed("visa fee"));
    }

    [Fact]
    public async Task It_is_an_embedding_generator()
    {
        using var model = StaticEmbeddings.Load(words.Folder);

        var embeddings = await model.GenerateAsync(["visa", "fee"]);

        Assert.Equal([1f, 0f], embeddings[0].Vector.ToArray());
        Assert.Equal([0f, 1f], embeddings[1].Vector.ToArray());
        Assert.Same(model, model.GetService(typeof(StaticEmbeddings)));
    }

    [Fact]
    public void A_precompiled_map_of_characters_is_followed()
    {
        // A trie of one path: "A" (0x41) leads to the text "a". The root's offset is 0x41 ^ 2 here, so that the child stands at 2.
        uint root = (0x43u << 10), child = 0x41u | (1u << 8) | (1u << 10), leaf = 0x80000000u;
        uint[] units = [root, 0, child, leaf];
        byte[] map = [.. BitConverter.GetBytes(16u), .. MemoryMarshal.AsBytes(units.AsSpan()), .. Encoding.UTF8.GetBytes("a\0")];
        File.WriteAllText(words.Tokenizer, $$$"""
            {"normalizer": {"type": "Precompiled", "precompiled_charsmap": "{{{Convert.ToBase64String(map)}}}" }, "pre_tokenizer": {"type": "WhitespaceSplit"},
             "model": {"type": "WordPiece", "vocab": {"[UNK]": 0, "a": 1, "A": 2, "b": 3} } }
            """);
        words.WriteTable([0, 0, 1, 0, 0, 1, 3, 4], 2);

        AssertVector([1, 0], StaticEmbeddings.Load(words.Folder).Embed("A"));
        AssertVector([0.6f, 0.8f], StaticEmbeddings.Load(words.Folder).Embed("b"));
    }

    [Fact]
    public void A_missing_folder_or_file_is_named()
    {
        Assert.Contains("no folder '/nowhere'", Fault("/nowhere"), StringComparison.Ordinal);
        File.Delete(words.Tensors);
        Assert.Contains("model.safetensors", Fault(words.Folder), StringComparison.Ordinal);
        File.Delete(words.Tokenizer);
        Assert.Contains("tokenizer.json", Fault(words.Folder), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "not a tokenizer.json")]
    [InlineData("{}", "not a tokenizer.json")]
    [InlineData("""{"model": {"type": "BPE", "vocab": {}}}""", "the model 'BPE' is not known; WordPiece and Unigram are")]
    [InlineData("""{"normalizer": {"type": "Odd"}, "model": {"type": "WordPiece", "vocab": {}}}""", "the normalizer 'Odd' is not known")]
    [InlineData("""{"pre_tokenizer": {"type": "ByteLevel"}, "model": {"type": "WordPiece", "vocab": {}}}""", "the pre_tokenizer 'ByteLevel' is not known")]
    public void What_is_wrong_with_the_tokenizer_is_said(string json, string fault)
    {
        File.WriteAllText(words.Tokenizer, json);

        Assert.Contains(fault, Fault(words.Folder), StringComparison.Ordinal);
        Assert.Contains(words.Tokenizer, Fault(words.Folder), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_with_the_tensors_is_said()
    {
        words.WriteTable([1, 2, 3, 4], 2, "other");
        Assert.Contains("has no tensor 'embeddings'", Fault(words.Folder), StringComparison.Ordinal);
        words.WriteTable([1, 2, 3, 4], 2);
        Assert.Contains("vectors for 2 pieces, and tokenizer.json beside it has 7", Fault(words.Folder), StringComparison.Ordinal);
        words.WriteTensors("""{"embeddings": {"dtype": "F32", "shape": [7, 2], "data_offsets": [0, 56]}}""", new byte[12]);
        Assert.Contains("tensor 'embeddings' does not fit the file", Fault(words.Folder), StringComparison.Ordinal);
        words.WriteTensors("""{"embeddings": {"dtype": "I16", "shape": [7, 2], "data_offsets": [0, 28]}}""", new byte[28]);
        Assert.Contains("of type I16", Fault(words.Folder), StringComparison.Ordinal);
        words.WriteTensors("[1]", []);
        Assert.Contains("its header is not", Fault(words.Folder), StringComparison.Ordinal);
        File.WriteAllBytes(words.Tensors, [1, 2, 3]);
        Assert.Contains("does not begin as a safetensors file does", Fault(words.Folder), StringComparison.Ordinal);
    }

    private static string Fault(string folder) => Assert.Throws<StaticModelException>(() => StaticEmbeddings.Load(folder)).Message;

    private static void AssertVector(float[] expected, float[] actual, float length = 1)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var index = 0; index < expected.Length; index++)
        {
            Assert.Equal(expected[index], actual[index], 0.0001f * Math.Max(1, length));
        }
    }
}

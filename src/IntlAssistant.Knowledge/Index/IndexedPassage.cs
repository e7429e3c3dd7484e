using IntlAssistant.Knowledge.Passages;

namespace IntlAssistant.Knowledge.Index;

/// <summary>A passage as the index keeps it between updates: the words of its fields in order, and the concepts beside them.</summary>
internal sealed class IndexedPassage
{
    /// <summary>How many fields there are.</summary>
    public const int FieldCount = 4;

    // There is one for each passage, so it is small: the lengths of the fields' words and concepts, then these themselves.
    private readonly byte[] numbers;

    /// <summary>Numbers what was analysed.</summary>
    public IndexedPassage(Passage passage, IReadOnlyList<AnalysedText> texts, WordTable table)
        : this(passage.Revision, Pack(texts, table))
    {
    }

    private IndexedPassage(string revision, byte[] numbers)
    {
        Revision = revision;
        this.numbers = numbers;
    }

    /// <summary>The revision of the passage that was analysed.</summary>
    public string Revision { get; }

    /// <summary>The words of a field, in order.</summary>
    public NumberReader Words(int field) => Part(2 * field);

    /// <summary>The terms of the concepts mentioned in a field, in order.</summary>
    public NumberReader Concepts(int field) => Part((2 * field) + 1);

    /// <summary>The same passage with the numbers of another table.</summary>
    public IndexedPassage MoveTo(WordTable table, WordTable from)
    {
        var packer = new Packer();
        for (var field = 0; field < FieldCount; field++)
        {
            foreach (var word in Words(field))
            {
                packer.Add(table.WordFrom(from, word));
            }

            packer.EndPart();
            foreach (var concept in Concepts(field))
            {
                packer.Add(table.TermOf(from.Term(concept)));
            }

            packer.EndPart();
        }

        return new IndexedPassage(Revision, packer.ToArray());
    }

    private static byte[] Pack(IReadOnlyList<AnalysedText> texts, WordTable table)
    {
        var packer = new Packer();
        for (var field = 0; field < FieldCount; field++)
        {
            var ofField = texts.Where(text => (int)text.Field == field).ToList();
            foreach (var token in ofField.SelectMany(text => text.Tokens))
            {
                packer.Add(table.WordOf(token));
            }

            packer.EndPart();
            foreach (var mention in ofField.SelectMany(text => text.Mentions))
            {
                packer.Add(table.TermOf(mention.Concept.Id.Term));
            }

            packer.EndPart();
        }

        return packer.ToArray();
    }

    private NumberReader Part(int part)
    {
        var lengths = new NumberReader(numbers);
        var (before, length) = (0, 0);
        for (var i = 0; i < 2 * FieldCount; i++)
        {
            lengths.MoveNext();
            before += i < part ? lengths.Current : 0;
            length = i == part ? lengths.Current : length;
        }

        return new NumberReader(lengths.Rest.Slice(before, length));
    }

    private sealed class Packer
    {
        private readonly List<byte> lengths = new(2 * FieldCount);
        private readonly List<byte> all = new(256);
        private int start;

        public void Add(int number) => NumberReader.Write(all, number);

        public void EndPart()
        {
            NumberReader.Write(lengths, all.Count - start);
            start = all.Count;
        }

        public byte[] ToArray() => [.. lengths, .. all];
    }
}

namespace IntlAssistant.Answering.Vectors.Static.Pieces;

/// <summary>Cuts a stretch of text into known pieces.</summary>
internal interface IPieceModel
{
    /// <summary>One more than the highest number of a piece.</summary>
    int PieceCount { get; }

    /// <summary>Adds the numbers of a stretch's pieces; what is not known is left out.</summary>
    void Add(string stretch, List<int> pieces);
}

using System.Numerics.Tensors;

namespace IntlAssistant.Answering.Field;

/// <summary>How like texts are to one in what they are about: the cosine as seen from the content's middle.</summary>
internal sealed class FieldLikeness
{
    private readonly float[] centre;
    private readonly float[] text;
    private readonly float ofCentre;
    private readonly float centreSquared;

    /// <summary>Prepares a text.</summary>
    /// <param name="text">Its vector.</param>
    /// <param name="centre">The content's middle.</param>
    public FieldLikeness(float[] text, float[] centre)
    {
        this.centre = centre;
        this.text = [.. text.Zip(centre, (one, other) => one - other)];
        var length = TensorPrimitives.Norm<float>(this.text);
        if (length > 0)
        {
            TensorPrimitives.Divide(this.text, length, this.text);
        }

        ofCentre = TensorPrimitives.Dot<float>(centre, this.text);
        centreSquared = TensorPrimitives.SumOfSquares<float>(centre);
    }

    /// <summary>The likeness to a text's vector: -1 to 1; 0 to one that says nothing.</summary>
    public double To(float[] other)
    {
        var squared = TensorPrimitives.SumOfSquares<float>(other);
        var distance = MathF.Sqrt(Math.Max(0, squared - (2 * TensorPrimitives.Dot<float>(other, centre)) + centreSquared));
        return squared == 0 || distance == 0 ? 0 : (TensorPrimitives.Dot<float>(other, text) - ofCentre) / distance;
    }

    /// <summary>The likeness to the likest of several; 0 when there is none.</summary>
    public double ToLikest(IReadOnlyList<float[]> others)
    {
        var likest = double.NegativeInfinity;
        foreach (var other in others)
        {
            likest = Math.Max(likest, To(other));
        }

        return others.Count == 0 ? 0 : likest;
    }
}

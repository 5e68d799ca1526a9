using System.Globalization;
using Sitrep.Languages;

namespace Sitrep.Training;

/// <summary>The parts of a model that stand on its tags and trees and are trained alone, onto a model that has these: a further one is a file and a line here.</summary>
internal static class ModelParts
{
    /// <summary>Adds a part's sections to the model.</summary>
    /// <param name="training">What to train from.</param>
    /// <param name="trees">The earlier model, for tags and trees.</param>
    /// <param name="model">Takes the sections.</param>
    internal delegate void Trainer(PartTraining training, LanguageModel trees, ModelFileWriter model);

    /// <summary>All parts by name.</summary>
    internal static IReadOnlyList<(string Name, Trainer Train)> All { get; } =
    [
        ("names", NamesPart.Train),
        ("fields", FieldTrainer.Train),
        ("roles", RolesTrainer.Train),
        ("reference", ReferenceTrainer.Train),
    ];

    /// <summary>The parts that a whole training adds to tags, trees and names, in their order.</summary>
    internal static IReadOnlyList<string> AfterTrees { get; } = ["roles", "fields", "reference"];

    /// <summary>Trains one part and writes the model.</summary>
    /// <param name="part">Its name.</param>
    /// <param name="training">What to train from.</param>
    /// <returns>Exit code: 0, or 2 where there is no such part.</returns>
    internal static int Run(string part, PartTraining training)
    {
        if (All.FirstOrDefault(p => p.Name == part).Train is not { } train)
        {
            Console.Error.WriteLine($"There is no part '{part}' to train; there is: {string.Join(", ", All.Select(p => p.Name))}.");
            return 2;
        }

        var model = new ModelFileWriter();
        using (var earlier = ModelFile.Open(training.Earlier))
        {
            model.AddAll(earlier);
        }

        using (var trees = LanguageModel.Open(training.Earlier))
        {
            train(training, trees, model);
        }

        model.Write(training.Output);
        foreach ((ModelSection section, int length) in model.Sizes)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{section}: {length} bytes"));
        }

        return 0;
    }
}

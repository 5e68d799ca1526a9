namespace Sitrep.Training;

/// <summary>A linear classifier in training: sparse rows of weights, averaged over all steps (Freund and Schapire 1999, Collins 2002).</summary>
/// <param name="classes">How many classes there are.</param>
internal sealed class AveragedPerceptron(int classes)
{
    private uint[] _keys = new uint[1 << 20];
    private int[] _rowOf = new int[1 << 20];
    private int _used;
    private readonly List<int> _starts = [0];
    private int[] _count = new int[1 << 16];
    private int[] _room = new int[1 << 16];
    private int[] _updates = new int[1 << 16];
    private byte[] _class = new byte[1 << 20];
    private float[] _weight = new float[1 << 20];
    private double[] _total = new double[1 << 20];
    private int[] _stamp = new int[1 << 20];
    private int _end;
    private int _step = 1;

    /// <summary>How many classes there are.</summary>
    internal int Classes => classes;

    /// <summary>Starts the next step: each counts the same in the average.</summary>
    internal void Step() => _step++;

    /// <summary>Sums the weights of the features for each class.</summary>
    internal void Score(ReadOnlySpan<uint> keys, Span<float> scores)
    {
        scores.Clear();
        foreach (uint key in keys)
        {
            int row = RowOf(key);
            if (row == 0)
            {
                continue;
            }

            int start = _starts[row], stop = start + _count[row];
            for (int i = start; i < stop; i++)
            {
                scores[_class[i]] += _weight[i];
            }
        }
    }

    /// <summary>Moves the weights of the features towards one class and away from another.</summary>
    internal void Update(ReadOnlySpan<uint> keys, int right, int wrong, float rate = 1)
    {
        foreach (uint key in keys)
        {
            int row = RowOf(key);
            if (row == 0)
            {
                row = AddRow(key);
            }

            _updates[row]++;
            Add(row, (byte)right, rate);
            Add(row, (byte)wrong, -rate);
        }
    }

    /// <summary>The averaged weights: key, then class and weight.</summary>
    internal IEnumerable<(uint Key, (byte Class, float Weight)[] Row)> Averaged(int minimumUpdates = 1)
    {
        for (int slot = 0; slot < _keys.Length; slot++)
        {
            int row = _rowOf[slot];
            if (row != 0 && _updates[row] >= minimumUpdates)
            {
                int start = _starts[row];
                var cells = new (byte, float)[_count[row]];
                for (int i = 0; i < cells.Length; i++)
                {
                    double total = _total[start + i] + ((double)_weight[start + i] * (_step - _stamp[start + i]));
                    cells[i] = (_class[start + i], (float)(total / _step));
                }

                yield return (_keys[slot], cells);
            }
        }
    }

    private void Add(int row, byte cls, float change)
    {
        int start = _starts[row], count = _count[row];
        int at = start;
        while (at < start + count && _class[at] != cls)
        {
            at++;
        }

        if (at == start + count)
        {
            if (count == _room[row])
            {
                start = Move(row, start, count);
                at = start + count;
            }

            _class[at] = cls;
            _weight[at] = 0;
            _total[at] = 0;
            _stamp[at] = _step;
            _count[row]++;
        }

        _total[at] += (double)_weight[at] * (_step - _stamp[at]);
        _stamp[at] = _step;
        _weight[at] += change;
    }

    private int Move(int row, int start, int count)
    {
        int room = Math.Min(classes, Math.Max(2, count * 2));
        int target = _end;
        _end += room;
        if (_end > _class.Length)
        {
            int size = Math.Max(_end, _class.Length * 2);
            Array.Resize(ref _class, size);
            Array.Resize(ref _weight, size);
            Array.Resize(ref _total, size);
            Array.Resize(ref _stamp, size);
        }

        Array.Copy(_class, start, _class, target, count);
        Array.Copy(_weight, start, _weight, target, count);
        Array.Copy(_total, start, _total, target, count);
        Array.Copy(_stamp, start, _stamp, target, count);
        _starts[row] = target;
        _room[row] = room;
        return target;
    }

    private int RowOf(uint key)
    {
        int mask = _keys.Length - 1;
        for (int slot = (int)(key * 2654435761u >> 7) & mask; ; slot = (slot + 1) & mask)
        {
            int row = _rowOf[slot];
            if (row == 0 || _keys[slot] == key)
            {
                return row;
            }
        }
    }

    private int AddRow(uint key)
    {
        if (++_used * 2 > _keys.Length)
        {
            Rehash();
        }

        int row = _starts.Count;
        _starts.Add(0);
        if (row >= _count.Length)
        {
            Array.Resize(ref _count, row * 2);
            Array.Resize(ref _room, row * 2);
            Array.Resize(ref _updates, row * 2);
        }

        Insert(key, row);
        return row;
    }

    private void Insert(uint key, int row)
    {
        int mask = _keys.Length - 1;
        int slot = (int)(key * 2654435761u >> 7) & mask;
        while (_rowOf[slot] != 0)
        {
            slot = (slot + 1) & mask;
        }

        _keys[slot] = key;
        _rowOf[slot] = row;
    }

    private void Rehash()
    {
        uint[] keys = _keys;
        int[] rows = _rowOf;
        _keys = new uint[keys.Length * 2];
        _rowOf = new int[keys.Length * 2];
        for (int i = 0; i < keys.Length; i++)
        {
            if (rows[i] != 0)
            {
                Insert(keys[i], rows[i]);
            }
        }
    }
}
